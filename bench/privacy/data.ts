import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { PiiKind } from "@/core/privacy/detect/pii-detector";
import { isHeldOutIntent, isHeldOutSentence, isHeldOutTemplate } from "./held-out";

/** Where the project's shared data lie, beside the checkout. */
export const SHARED = join("..", "shared", "data");

/** `kind` is null where the label is no direct identifier. */
export type Gold = { label: string; kind: PiiKind | null; start: number; end: number };
export type Sample = { text: string; gold: Gold[] };
/** `part`: whole files are measured whole; of those that are trained on, what was held back. */
export type Source<T> = { file: string; part: "whole" | "held out"; samples: T[] };
export type Part = "held out" | "fitted";

// biome-ignore format: a table
const KINDS: Record<string, PiiKind> = {
  PERSON: "person", EMAIL_ADDRESS: "email", PHONE_NUMBER: "phone", STREET_ADDRESS: "street_address", CREDIT_CARD: "credit_card",
  IBAN_CODE: "iban", US_SSN: "us_ssn", IP_ADDRESS: "ip_address", US_DRIVER_LICENSE: "id_card",
};

const SHORTEST_LINE = 4;
const LONGEST_LINE = 400;

type PresidioRow = {
  full_text: string;
  spans: { entity_type: string; start_position: number; end_position: number }[];
  template_id: number;
};

export function presidioSamples(path: string, part?: Part): Sample[] {
  const rows = JSON.parse(textOf(path)) as PresidioRow[];
  return rows
    .filter(({ template_id }) => part === undefined || isHeldOutTemplate(template_id) === (part === "held out"))
    .map(({ full_text, spans }) => ({
      text: full_text,
      gold: spans.map(({ entity_type, start_position, end_position }) => {
        const [start, end] = [unitOffset(full_text, start_position), unitOffset(full_text, end_position)];
        return { label: entity_type, kind: KINDS[entity_type] ?? null, start, end };
      }),
    }));
}

/** The set counts characters, we count UTF-16 units. */
function unitOffset(text: string, characters: number): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: where every character is one unit, they are the same
  if (/^[\u0000-\ud7ff]*$/.test(text)) return characters;
  return Array.from(text).slice(0, characters).join("").length;
}

/** Sentences put together again from their tokens, with their outer entities. */
export function germevalSamples(path: string, part?: Part): Sample[] {
  return textOf(path)
    .split(/\n\s*\n/)
    .map((block) => block.split("\n").filter((line) => line !== "" && !line.startsWith("#")))
    .filter((lines) => lines.length > 0)
    .filter((_, index) => part === undefined || isHeldOutSentence(index) === (part === "held out"))
    .map((lines) => sentenceOf(lines.map((line) => line.split("\t"))));
}

function sentenceOf(rows: string[][]): Sample {
  let text = "";
  const gold: Gold[] = [];
  for (const [, token = "", tag = "O"] of rows) {
    if (text !== "" && !/^[.,;:!?)\]]$/.test(token) && !/[([]$/.test(text)) text += " ";
    const start = text.length;
    text += token;
    const [mark, label = ""] = tag.split("-");
    const open = gold.at(-1);
    if (mark === "I" && open?.label === label) open.end = text.length;
    else if (mark === "B" || mark === "I")
      gold.push({ label, kind: label === "PER" ? "person" : null, start, end: text.length });
  }
  return { text, gold };
}

export function bankingSentences(path: string, part?: Part): string[] {
  return csvRows(textOf(path))
    .slice(1)
    .filter(([, intent = ""]) => part === undefined || isHeldOutIntent(intent) === (part === "held out"))
    .map(([sentence = ""]) => sentence);
}

/** Lines of knowledge articles, as they stand there. */
export function knowledgeLines(path: string): string[] {
  const articles = JSON.parse(textOf(path)) as { content: string }[];
  return articles
    .flatMap(({ content }) => content.split("\n"))
    .map((line) => line.trim())
    .filter((line) => line.length >= SHORTEST_LINE && line.length <= LONGEST_LINE);
}

function csvRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    if (match[0] === "") break;
    row.push((match[1]?.replaceAll('""', '"') ?? match[2] ?? "").trim());
    if (match[3] === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/**
 * A set from the folder if it is there, whatever word its name has for its split; else from the shared data. Of the
 * file that training reads only the held-out part is measured.
 */
export function sourceOf<T>(
  folder: string | undefined,
  name: { before: string; fitted: string; after: string },
  read: (path: string, part?: Part) => T[],
): Source<T> {
  for (const place of folder === undefined ? [SHARED] : [folder, SHARED]) {
    const files = existsSync(place) ? readdirSync(place) : [];
    const words = files
      .filter((file) => file.startsWith(name.before) && file.endsWith(name.after))
      .map((file) => file.slice(name.before.length, -name.after.length))
      .filter((word) => /^[\w-]+$/.test(word))
      .sort((a, b) => Number(a === name.fitted) - Number(b === name.fitted) || a.localeCompare(b));
    const word = words[0];
    if (word === undefined) continue;
    const file = `${name.before}${word}${name.after}`;
    const part = word === name.fitted ? "held out" : "whole";
    return { file, part, samples: read(join(place, file), part === "held out" ? part : undefined) };
  }
  throw new Error(`There is no ${name.before}*${name.after} in ${folder ?? SHARED}.`);
}

export const PRESIDIO = { before: "presidio-", fitted: "dev", after: ".json" };
export const GERMEVAL = { before: "germeval-", fitted: "dev", after: ".tsv.gz" };
export const BANKING = { before: "banking77-", fitted: "train", after: ".csv.gz" };

function textOf(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
}
