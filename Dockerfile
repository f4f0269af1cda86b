# Tickler as an image: the program, Node.js, and nothing that builds. scripts/try-container.sh runs these
# same instructions in a plain chroot. How to use it: docs/deploy.md.

FROM node:24-bookworm-slim AS build
WORKDIR /src
COPY package.json package-lock.json .npmrc ./
# For this Node.js, the driver of SQLite that is used comes compiled: scripts/sqlite-driver.mjs.
RUN npm ci --ignore-scripts --no-audit --no-fund && npm rebuild esbuild
COPY . .
RUN npm run build

FROM node:24-bookworm-slim
# Certificates and time zones for what password commands start; Node.js has its own.
RUN apt-get update \
  && apt-get install --yes --no-install-recommends ca-certificates tzdata \
  && rm -rf /var/lib/apt/lists/*
COPY --from=build /src/package.json /opt/tickler/package.json
COPY --from=build /src/bin /opt/tickler/bin
COPY --from=build /src/dist /opt/tickler/dist
COPY --from=build /src/drizzle /opt/tickler/drizzle
# All other libraries are bundled.
COPY --from=build /src/node_modules/better-sqlite3-13/package.json /opt/tickler/node_modules/better-sqlite3-13/package.json
COPY --from=build /src/node_modules/better-sqlite3-13/lib /opt/tickler/node_modules/better-sqlite3-13/lib
COPY --from=build /src/node_modules/better-sqlite3-13/prebuilds /opt/tickler/node_modules/better-sqlite3-13/prebuilds
RUN ln -s /opt/tickler/bin/tickler.js /usr/local/bin/tickler \
  && mkdir --mode=700 /data \
  && chown node:node /data
ENV NODE_ENV=production
ENV TICKLER_HOME=/data
VOLUME /data
WORKDIR /data
USER node
# Watch needs a minute for its first tick; an empty home is healthy.
HEALTHCHECK --interval=60s --timeout=20s --start-period=60s CMD ["tickler", "status", "--check", "--quiet"]
ENTRYPOINT ["tickler"]
CMD ["watch"]
