export const NODE_VERSION: string;
export const TARGETS: Readonly<
  Record<string, { platform: NodeJS.Platform; arch: string; archive: string; suffix: string }>
>;
export function hostTarget(platform?: NodeJS.Platform, arch?: string): string | undefined;
