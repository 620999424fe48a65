import { type CanonicalValue, canonicalBytes } from "../../canonical-json";
import { eventsFile } from "../manifest";
import type { Bundle } from "./small-bundle";

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const encoder = new TextEncoder();

// biome-ignore lint/suspicious/noExplicitAny: a test changes whatever it likes, also what no type allows.
export type Loose = any;

export const textOf = (files: Bundle, path: string) => decoder.decode(files.get(path));

/** A copy of a bundle with one file changed, as text. */
export function withText(files: Bundle, path: string, change: (text: string) => string): Bundle {
  return new Map([...files, [path, encoder.encode(change(textOf(files, path)))]]);
}

/** The same of a file's lines, without their ends. */
export const withLines = (files: Bundle, path: string, change: (lines: string[]) => string[]) =>
  withText(files, path, (text) =>
    change(text.slice(0, -1).split("\n"))
      .map((line) => `${line}\n`)
      .join(""),
  );

/** The same of a file that is one JSON value; canonical again. */
export const withJson = (files: Bundle, path: string, change: (value: Loose) => Loose) =>
  withText(files, path, (text) => decoder.decode(canonicalBytes(change(JSON.parse(text)) as CanonicalValue)));

/** The same of one line of JSON. */
export const withJsonLine = (files: Bundle, path: string, line: number, change: (value: Loose) => Loose) =>
  withLines(files, path, (lines) =>
    lines.map((text, n) =>
      n === line ? decoder.decode(canonicalBytes(change(JSON.parse(text)) as CanonicalValue)) : text,
    ),
  );

/** Of a bundle with ten events a file, all lines of events at once. */
export function withEvents(files: Bundle, change: (lines: string[]) => string[]): Bundle {
  const paths = [...files.keys()].filter((path) => path.startsWith("events/")).sort();
  const lines = change(paths.flatMap((path) => textOf(files, path).slice(0, -1).split("\n")));
  const others = [...files].filter(([path]) => !path.startsWith("events/"));
  const parts = Array.from({ length: Math.ceil(lines.length / 10) }, (_, n) => lines.slice(10 * n, 10 * n + 10));
  return new Map([
    ...others,
    ...parts.map((part, n) => [eventsFile(n), encoder.encode(part.map((line) => `${line}\n`).join(""))] as const),
  ]);
}

/** One event of a bundle that begins with the log, canonical again. */
export const withEvent = (files: Bundle, index: number, change: (event: Loose) => Loose) =>
  withEvents(files, (lines) =>
    lines.map((text, n) =>
      n === index ? decoder.decode(canonicalBytes(change(JSON.parse(text)) as CanonicalValue)) : text,
    ),
  );

export const without = (files: Bundle, path: string): Bundle => new Map([...files].filter(([name]) => name !== path));

export const withFile = (files: Bundle, path: string, text: string): Bundle =>
  new Map([...files, [path, encoder.encode(text)]]);
