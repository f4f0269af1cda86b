import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "esbuild";

/** An import of one file by another; paths are relative to the root, packages are bare names. */
export interface Edge {
  from: string;
  to: string;
  kind: "static" | "dynamic" | "type";
  external: boolean;
}

function sourceFiles(root: string): string[] {
  return readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .map((path) => `src/${path.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts"))
    .sort();
}

/** Every import in src/: those of values as esbuild sees them, those of types from the text. */
export async function readGraph(root: string): Promise<{ files: string[]; edges: Edge[] }> {
  const files = sourceFiles(root);
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: files,
    outdir: "out",
    bundle: true,
    write: false,
    metafile: true,
    packages: "external",
    platform: "node",
    format: "esm",
    logLevel: "silent",
    // Imports are kept as they are written, and only `import type` is erased.
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
  });
  const edges: Edge[] = [];
  for (const from of files) {
    const imports = metafile.inputs[from]?.imports ?? [];
    for (const { path, kind, external } of imports) {
      edges.push({
        from,
        to: path,
        kind: kind === "dynamic-import" ? "dynamic" : "static",
        external: external === true,
      });
    }
    const text = readFileSync(join(root, from), "utf8");
    const values = new Set(imports.map(({ original, path }) => original ?? path));
    for (const [, specifier] of text.matchAll(
      /\b(?:from|import)\s*\(?\s*["']([^"'\n]+)["']/g,
    ) as Iterable<[string, string]>) {
      const to = join(dirname(from), specifier).replaceAll("\\", "/");
      const local = specifier.startsWith(".") && existsSync(join(root, to));
      if (local && !values.has(specifier)) edges.push({ from, to, kind: "type", external: false });
    }
    for (const [, specifier] of text.matchAll(
      /\b(?:import|export)\s+type\s[^;"']*?from\s*["']([^"'\n]+)["']/g,
    ) as Iterable<[string, string]>) {
      const to = join(dirname(from), specifier).replaceAll("\\", "/");
      if (specifier.startsWith(".") && values.has(specifier)) {
        edges.push({ from, to, kind: "type", external: false });
      }
    }
  }
  return { files, edges };
}
