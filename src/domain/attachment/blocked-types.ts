/**
 * What Gmail takes from nobody, and rejects the whole mail for:
 * https://support.google.com/mail/answer/6590
 */
const BLOCKED = new Set(
  (
    "ade adp apk appx appxbundle bat cab chm cmd com cpl diagcab diagcfg diagpkg dll dmg ex ex_ exe " +
    "hta img ins iso isp jar jnlp js jse lib lnk mde mjs msc msi msix msixbundle msp mst nsh pif ps1 " +
    "scr sct shb sys vb vbe vbs vhd vxd wsc wsf wsh xll"
  ).split(" "),
);

/** Compressed files are looked at by the name that is left without these. */
const COMPRESSED = /\.(?:gz|bz2|xz|z)$/;

/** The ending, such as `.exe`, for which Gmail rejects a file of that name; null where it takes it. */
export function blockedEnding(name: string): string | null {
  const plain = name.toLowerCase().replace(/[\s.]+$/, "");
  const ending = /\.([^./\\]+)$/.exec(plain.replace(COMPRESSED, ""))?.[1] ?? "";
  return BLOCKED.has(ending) ? `.${ending}` : null;
}
