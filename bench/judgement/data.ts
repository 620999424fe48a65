import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** Where the project's shared data lie, beside the checkout. */
const SHARED = join("..", "shared", "data");
/** The split that the checks were improved on; of its files only the part that was held back counts. */
const FITTED = "dev";

export type File = { name: string; word: string; text: string; fitted: boolean };

/** `tau-airline-WORD.jsonl.gz` from the folder if it is there, whatever the word; else from the shared data. */
export function fileOf(folder: string | undefined, before: string, after: string, among = /^[\w-]+$/): File {
  for (const place of folder === undefined ? [SHARED] : [folder, SHARED]) {
    const words = (existsSync(place) ? readdirSync(place) : [])
      .filter((name) => name.startsWith(before) && name.endsWith(after) && name.length > before.length + after.length)
      .map((name) => name.slice(before.length, name.length - after.length))
      .filter((word) => among.test(word))
      .sort((a, b) => Number(a === FITTED) - Number(b === FITTED) || a.localeCompare(b));
    const word = words[0];
    if (word === undefined) continue;
    const name = `${before}${word}${after}`;
    return { name, word, text: textOf(join(place, name)), fitted: word === FITTED };
  }
  throw new Error(`There is no ${before}*${after} in ${folder ?? SHARED}.`);
}

/** A file that every split shares, from the folder if it is there. */
export function sharedText(folder: string | undefined, name: string): string {
  const place = folder !== undefined && existsSync(join(folder, name)) ? folder : SHARED;
  return textOf(join(place, name));
}

export function linesOf<T>(text: string): T[] {
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

function textOf(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
}
