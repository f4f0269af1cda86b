import { setSetting } from "../../src/config/edit.ts";

// A process that sets KEY in FILE to 1, 2, … COUNT: the other half of the test of concurrent edits.
const [file = "", key = "", count = "0"] = process.argv.slice(2);
for (let value = 1; value <= Number(count); value++) await setSetting(file, key, String(value));
