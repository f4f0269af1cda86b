/** How this copy came to the machine, which decides how it is updated. */
export type Installed = "npm" | "checkout" | "single file";

export interface VersionFacts {
  readonly version: string;
  readonly schema: number;
  readonly installed: Installed;
}

/** @param latest undefined where the releases page was not asked; null where it names no release */
export function versionView(
  { version, schema, installed }: VersionFacts,
  latest?: { version: string; page: string | null; isNewer: boolean } | null,
) {
  return {
    version,
    node: process.versions.node,
    platform: process.platform as string,
    arch: process.arch as string,
    /** Of the database that this version works with. */
    schema_version: schema,
    installed,
    ...(latest === undefined
      ? {}
      : {
          latest: latest && { version: latest.version, page: latest.page, newer: latest.isNewer },
        }),
  };
}
