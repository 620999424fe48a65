import { createReadStream, lstatSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import type { BundleReader } from "@/core/audit/bundle/bundle-reader";

const PIECE = 256 * 1024;

/** A bundle that was unpacked. A link leads nowhere: its target is no part of what was handed over. */
export function folderReader(folder: string): BundleReader {
  return {
    async names() {
      const found = await readdir(folder, { recursive: true, withFileTypes: true });
      return found
        .filter((entry) => !entry.isDirectory())
        .map((entry) => {
          const file = path.join(entry.parentPath ?? entry.path, entry.name);
          return { path: path.relative(folder, file).split(path.sep).join("/"), bytes: lstatSync(file).size };
        });
    },
    async *open(name) {
      const file = path.join(folder, name);
      if (!lstatSync(file).isFile()) throw new Error(`${name} is no file`);
      yield* createReadStream(file, { highWaterMark: PIECE });
    },
  };
}
