import fc from "fast-check";

/** Text that means something to shells, systemd, cron, Windows or XML; no control characters. */
export const oddText = fc
  .array(
    fc.oneof(
      fc.constantFrom(..."\"'\\%$`!#;&|<>()[]{}*?~=:@,. \t^".replace("\t", "")),
      fc.constantFrom(
        "%h",
        "%%",
        "$HOME",
        `$\{HOME}`,
        "$$",
        "\\\\",
        '\\"',
        "&amp;",
        "]]>",
        "-",
        "é",
        "日本",
        "🙂",
      ),
      fc.stringMatching(/^[A-Za-z0-9_/-]{1,6}$/),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));
