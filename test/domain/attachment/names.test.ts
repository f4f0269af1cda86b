import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { blockedEnding } from "../../../src/domain/attachment/blocked-types.ts";
import { numberedName, safeFileName } from "../../../src/domain/attachment/file-name.ts";

describe("the name of a file", () => {
  test.each([
    ["offer.pdf", "offer.pdf"],
    ["../../etc/passwd", "passwd"],
    ["C:\\Users\\ada\\offer.pdf", "offer.pdf"],
    ["a\u0000b\u001b[31m.txt", "ab[31m.txt"],
    ["invoice\u202efdp.exe", "invoicefdp.exe"],
    [".bashrc", "bashrc"],
    ["what?.pdf", "what_.pdf"],
    ["a:b|c<d>.txt", "a_b_c_d_.txt"],
    ["  two   words .pdf ", "two words.pdf"],
    ["CON", "_CON"],
    ["com1.txt", "_com1.txt"],
    ["u\u0308ber.pdf", "\u00fcber.pdf"],
    ["見積書.pdf", "見積書.pdf"],
    ["...", "attachment"],
    ["", "attachment"],
    [null, "attachment"],
  ])("%j is %j", (name, safe) => {
    expect(safeFileName(name, "attachment")).toBe(safe);
  });

  it("keeps its ending where it is too long", () => {
    const safe = safeFileName(`${"ü".repeat(300)}.pdf`, "x");
    expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(200);
    expect(safe).toMatch(/^ü+\.pdf$/);
  });

  it("costs little, however long it is", () => {
    const names = Array.from({ length: 200 }, () => `${"n".repeat(15_000)}.pdf`);
    expect(new Set(names.map((name) => safeFileName(name, "x")))).toEqual(
      new Set([`${"n".repeat(196)}.pdf`]),
    );
  });

  it("is one in any folder, whatever a mail calls it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (name) => {
        const safe = safeFileName(name, "attachment");
        expect(safe).not.toMatch(/[/\\\p{Cc}\p{Cs}]|^\.|^\s|\s$/u);
        expect(safe).not.toBe("");
        expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(200);
        expect(safeFileName(safe, "x")).toBe(safe);
      }),
    );
  });

  test.each([
    ["offer.pdf", "offer (2).pdf"],
    ["backup.tar.gz", "backup (2).tar.gz"],
    ["README", "README (2)"],
    ["v1.2 final", "v1.2 final (2)"],
  ])("gets a number before its ending: %s", (name, numbered) => {
    expect(numberedName(name, 2)).toBe(numbered);
  });
});

describe("what Gmail rejects", () => {
  test.each([
    ["setup.exe", ".exe"],
    ["SETUP.EXE", ".exe"],
    ["run.js.gz", ".js"],
    ["a.jar.", ".jar"],
    ["a.b/run.vbs", ".vbs"],
    ["offer.pdf", null],
    ["exe", null],
    ["notes.exe.txt", null],
    ["archive.zip", null],
    ["data.json", null],
  ])("%s: %s", (name, ending) => {
    expect(blockedEnding(name)).toBe(ending);
  });
});
