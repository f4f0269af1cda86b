import type { Plugin } from "esbuild";

export function sqliteDriver(): string;
export const bundledSqliteDriver: Plugin;
