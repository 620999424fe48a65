import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** @param {...string} parts */
export const inRoot = (...parts) => join(ROOT, ...parts);

/** @param {...string} parts */
export const isThere = (...parts) => existsSync(inRoot(...parts));
