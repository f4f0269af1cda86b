/**
 * What talks to the operating system for several layers: files, signals, errors, time since the
 * start. Knows nothing of outreach. May import `domain`, for its errors.
 */
/** The code of a system error (`ENOENT`), or an empty string. */
export function errno(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : "";
  return typeof code === "string" ? code : "";
}

/** What the machine has run out of, and what helps. No mail, file or setting is at fault. */
export interface ResourceError {
  what: string;
  hint: string;
}

const SHORTAGES: Readonly<Record<string, ResourceError>> = {
  EMFILE: {
    what: "too many files are open in this process",
    hint: "Raise its limit (`ulimit -n`).",
  },
  ENFILE: {
    what: "too many files are open on this machine",
    hint: "End what holds them, or raise fs.file-max.",
  },
  ENOMEM: { what: "there is no memory left", hint: "End what holds it, then try again." },
};

/** Reads it from the error or its cause; null where neither is about resources. */
export function resourceError(error: unknown): ResourceError | null {
  if (!(error instanceof Error)) return null;
  const code = "code" in error ? String(error.code) : "";
  return SHORTAGES[code] ?? resourceError(error.cause);
}
