import { z } from "zod";
import type { demoView } from "../../demo.ts";
import type { doctorView } from "../../machine/doctor.ts";
import type { loggedInView, loggedOutView, loginView } from "../../machine/login.ts";
import type { setupView } from "../../machine/setup.ts";
import type { versionView } from "../../machine/version.ts";
import { viewOf } from "../agreement.ts";
import { count, moment, text, words, yes } from "../values.ts";
import { plain } from "./settings.ts";

export const findings = viewOf<typeof doctorView>()(
  z.array(z.object({ check: text, area: text, result: text, detail: words, fix: text.nullable() })),
);

const loginFields = {
  provider: text,
  mailbox: text,
  client_id: text,
  issuer: text,
  state: text,
  logged_in_at: moment,
  renewed_at: moment.nullable(),
  access_until: moment.nullable(),
  refresh_until: moment.nullable(),
  kept_in: text,
  used_by: z.array(text),
};

export const login = viewOf<typeof loginView>()(z.object(loginFields));
export const loggedIn = viewOf<typeof loggedInView>()(
  z.object({ ...loginFields, settings: z.array(z.object({ key: text, value: plain })) }),
);
export const loggedOut = viewOf<typeof loggedOutView>()(
  z.object({ provider: text, logged_out: yes, revoked: yes, notes: z.array(text) }),
);

export const setup = viewOf<typeof setupView>()(
  z.object({
    file: text,
    written: yes,
    provider: text.nullable(),
    settings: z.array(z.object({ key: text, value: plain.nullable() })),
    tests: z.array(z.object({ test: text, result: text, detail: words, fix: text.nullable() })),
    service: z
      .object({ result: z.enum(["ok", "fail"]), detail: text, fix: text.nullable() })
      .nullable(),
    next: z.array(text),
  }),
);

export const versions = viewOf<typeof versionView>()(
  z.object({
    version: text,
    node: text,
    platform: text,
    arch: text,
    schema_version: count,
    installed: z.enum(["npm", "checkout", "single file"]),
    latest: z
      .object({ version: text, page: text.nullable(), newer: yes })
      .nullable()
      .exactOptional(),
  }),
);

export const demo = viewOf<typeof demoView>()(
  z.object({
    home: text,
    steps: z.array(
      z.object({ at: moment, command: z.array(text), exit_code: count, stdout: z.unknown() }),
    ),
    leads: z.array(z.object({ id: count, name: text, status: text })),
  }),
);
