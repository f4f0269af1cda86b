export function newestGlibc(bytes: Buffer): string | null;
