import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { inRoot } from "./root.mjs";

/** Neither tests nor what is read at run time changes what is built. */
const NOT_BUILT = /\.test\.tsx?$|\.md$|^db\/migrations\/|^db\/testing\//;

function* filesBelow(path) {
  if (!existsSync(inRoot(path))) return;
  if (statSync(inRoot(path)).isFile()) {
    yield path;
    return;
  }
  for (const name of readdirSync(inRoot(path)).sort()) yield* filesBelow(join(path, name).replaceAll("\\", "/"));
}

/**
 * One hash over the content of files and folders, whatever their times say (a fresh clone has only new ones).
 * @param {readonly string[]} paths
 * @param {string} [also] anything else that the result depends on
 */
export function fingerprint(paths, also = "") {
  const hash = createHash("sha256").update(also);
  for (const path of paths) {
    for (const file of filesBelow(path)) {
      if (NOT_BUILT.test(file)) continue;
      hash.update(`\0${file}\0`).update(readFileSync(inRoot(file)));
    }
  }
  return hash.digest("hex");
}

/** Whether `stamp` says that the work for this fingerprint is done. */
export function isDone(stamp, print) {
  return existsSync(stamp) && readFileSync(stamp, "utf8").trim() === print;
}

export function markDone(stamp, print) {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, `${print}\n`);
}
