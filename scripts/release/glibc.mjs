// Which glibc an executable or library needs, from its table of needed versions (.gnu.version_r): see
// https://refspecs.linuxbase.org/LSB_5.0.0/LSB-Core-generic/LSB-Core-generic/symversion.html.

const ELF = 0x7f454c46;
const SHT_GNU_VERNEED = 0x6ffffffe;

/**
 * @param bytes of a file
 * @returns the newest version of glibc that it needs, such as `2.28`; null where the file is for another system
 */
export function newestGlibc(bytes) {
  if (bytes.length < 64 || bytes.readUInt32BE(0) !== ELF) return null;
  const sections = sectionsOf(bytes);
  let newest = null;
  for (const section of sections.filter(({ type }) => type === SHT_GNU_VERNEED)) {
    for (const name of neededVersions(bytes, section, sections[section.link].offset)) {
      const version = /^GLIBC_(\d[\d.]*)$/.exec(name)?.[1];
      if (version !== undefined && (newest === null || isNewer(version, newest))) newest = version;
    }
  }
  return newest;
}

const isNewer = (one, other) => one.localeCompare(other, "en", { numeric: true }) > 0;

/** Of a 64-bit little-endian file, as all our targets are. */
function sectionsOf(bytes) {
  const start = Number(bytes.readBigUInt64LE(0x28));
  const size = bytes.readUInt16LE(0x3a);
  const count = bytes.readUInt16LE(0x3c);
  return Array.from({ length: count }, (_, index) => {
    const at = start + index * size;
    return {
      type: bytes.readUInt32LE(at + 4),
      offset: Number(bytes.readBigUInt64LE(at + 0x18)),
      link: bytes.readUInt32LE(at + 0x28),
      entries: bytes.readUInt32LE(at + 0x2c),
    };
  });
}

function neededVersions(bytes, { offset, entries }, strings) {
  const names = [];
  let file = offset;
  for (let left = entries; left > 0; left -= 1) {
    let version = file + bytes.readUInt32LE(file + 8);
    for (let more = bytes.readUInt16LE(file + 2); more > 0; more -= 1) {
      const at = strings + bytes.readUInt32LE(version + 8);
      names.push(bytes.toString("latin1", at, bytes.indexOf(0, at)));
      version += bytes.readUInt32LE(version + 12);
    }
    file += bytes.readUInt32LE(file + 12);
  }
  return names;
}
