import { afterAll } from "vitest";
import { endFile } from "./end-of-file.ts";

// Hooks of this kind run in the opposite order: what the file's own tests have started is gone before.
afterAll(endFile);
