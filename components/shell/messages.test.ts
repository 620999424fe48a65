import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { FINDING_CODES } from "@/core/checks/check";
import { ROLES } from "@/core/identity/roles";
import { REFUSAL_CODES } from "@/core/result";
import { DECISION_KINDS, DRAFT_STATES, ITEM_KINDS, ON_EXPIRY, OUTCOMES, SEVERITIES } from "@/core/review/words";
import mailDe from "@/messages/de/mail.json" with { type: "json" };
import receiptDe from "@/messages/de/receipt.json" with { type: "json" };
import reportDe from "@/messages/de/report.json" with { type: "json" };
import mailEn from "@/messages/en/mail.json" with { type: "json" };
import receiptEn from "@/messages/en/receipt.json" with { type: "json" };
import reportEn from "@/messages/en/report.json" with { type: "json" };
import consoleEn from "@/messages/english";
import consoleDe from "@/messages/german";

type Messages = { [key: string]: string | Messages };

function flatten(messages: Messages, prefix = ""): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(messages)) {
    if (typeof value === "string") flat.set(prefix + key, value);
    else for (const [inner, text] of flatten(value, `${prefix}${key}.`)) flat.set(inner, text);
  }
  return flat;
}

/** The names of the arguments of an ICU message, whatever branch they stand in. */
function argumentsOf(message: string): string[] {
  const names = new Set<string>();
  let depth = 0;
  // At even depth an opening brace starts an argument; at odd depth it starts a branch of a plural or select.
  const opened: boolean[] = [];
  for (let at = 0; at < message.length; at++) {
    if (message[at] === "{") {
      const isArgument = depth % 2 === 0;
      if (isArgument) names.add(/^\{\s*(\w+)/.exec(message.slice(at))?.[1] ?? "?");
      opened.push(isArgument);
      depth += 1;
    } else if (message[at] === "}") {
      opened.pop();
      depth -= 1;
    }
  }
  return [...names].sort();
}

const root = path.join(import.meta.dirname, "../..");

function sources(): { file: string; text: string }[] {
  return ["components", "app", "server/mail", "server/report", "server/receipt"].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file) && !file.includes(".test."))
      .map((file) => ({ file: `${folder}/${file}`, text: readFileSync(path.join(root, folder, file), "utf8") })),
  );
}

const TRANSLATOR =
  /const (\w+) = (?:await )?(?:useTranslations|getTranslations|(?:to\.|this\.)?words\.in)\("([\w.]+)"\)/g;
const ANONYMOUS = /\(await getTranslations\("([\w.]+)"\)\)\("([\w.]+)"\)/g;

/** Patterns of the keys that the sources ask for; `*` stands for a part that is only known at run time. */
function used(): Map<string, string> {
  const found = new Map<string, string>();
  for (const { file, text } of sources()) {
    for (const [, namespace, key] of text.matchAll(ANONYMOUS)) found.set(`${namespace}.${key}`, file);
    const declared = [...text.matchAll(TRANSLATOR)];
    for (const [position, { 1: name, 2: namespace, index }] of declared.entries()) {
      // A name is bound anew in every component of a file: it reaches as far as the next binding of the same name.
      const end = declared.slice(position + 1).find((later) => later[1] === name)?.index;
      for (const key of keysAskedOf(name!, text.slice(index, end))) found.set(`${namespace}.${key}`, file);
    }
  }
  return found;
}

/** Every string in the first argument of a call: also both sides of a condition. */
function keysAskedOf(name: string, text: string): string[] {
  const calls = [...text.matchAll(new RegExp(`(?<![\\w.])${name}(?:\\.rich|\\.raw)?\\(`, "g"))];
  return calls.flatMap((call) => {
    const argument = firstArgument(text.slice(call.index + call[0].length));
    const literals = [...argument.matchAll(/["`]((?:\$\{[^}]*\}|[\w.])+)["`]/g)].map((literal) =>
      literal[1]!.replaceAll(/\$\{[^}]*\}/g, "*"),
    );
    const tested = [...argument.matchAll(/===\s*"([\w.]+)"/g)].map((test) => test[1]);
    const keys = literals.filter((literal) => !tested.includes(literal));
    return keys.length > 0 ? keys : ["*"];
  });
}

function firstArgument(rest: string): string {
  let depth = 0;
  for (let at = 0; at < rest.length; at++) {
    const char = rest[at] ?? "";
    if ("([{".includes(char)) depth += 1;
    if (")]}".includes(char)) depth -= 1;
    if (depth < 0 || (char === "," && depth === 0)) return rest.slice(0, at);
  }
  return rest;
}

/** The sentences of reports and receipts stand apart: no page of the console loads them. */
const en = { ...consoleEn, ...reportEn, ...receiptEn, ...mailEn };
const de = { ...consoleDe, ...reportDe, ...receiptDe, ...mailDe };
const english = flatten(en);
const german = flatten(de);

describe("messages", () => {
  it("has the same keys in both languages", () => {
    expect([...german.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it("takes the same arguments in both languages", () => {
    for (const [key, message] of english)
      expect({ key, args: argumentsOf(german.get(key) ?? "") }).toEqual({ key, args: argumentsOf(message) });
  });

  it.each([
    ["en", en as Messages, english],
    ["de", de as Messages, german],
  ] as const)("can be formatted in %s", (locale, messages, flat) => {
    const problems: string[] = [];
    const t = createTranslator<Messages>({ locale, messages, onError: (error) => void problems.push(error.message) });
    for (const [key, message] of flat) {
      const values = Object.fromEntries(argumentsOf(message).map((name) => [name, 2]));
      const tags = Object.fromEntries([...message.matchAll(/<(\w+)>/g)].map(([, tag]) => [tag, () => ""]));
      if (Object.keys(tags).length > 0) t.rich(key as never, { ...values, ...tags } as never);
      else t(key as never, values as never);
    }
    expect(problems).toEqual([]);
  });

  it("has every message that is asked for, and none that is not", () => {
    const patterns = [...used()].map(([key, file]) => ({
      key,
      file,
      test: new RegExp(`^${key.replaceAll(".", "\\.").replaceAll("*", "[\\w.]+")}$`),
    }));
    const missing = patterns.filter(({ test }) => ![...english.keys()].some((key) => test.test(key)));
    expect(missing.map(({ key, file }) => `${key} in ${file}`)).toEqual([]);
    expect([...english.keys()].filter((key) => !patterns.some(({ test }) => test.test(key)))).toEqual([]);
  });

  it("has a sentence for every code", () => {
    const wanted = [
      ...REFUSAL_CODES.flatMap((code) => [`refusal.${code}.title`, `refusal.${code}.next`]),
      ...FINDING_CODES.flatMap((code) => ["short", "why", "title", "detail"].map((part) => `finding.${code}.${part}`)),
      ...DECISION_KINDS.flatMap((kind) => [
        `desk.decide.${kind}`,
        `desk.decided.done.${kind}`,
        `desk.second.did.${kind}`,
      ]),
      ...DRAFT_STATES.map((state) => `draftState.${state}`),
      ...ITEM_KINDS.map((kind) => `desk.kind.${kind}`),
      ...OUTCOMES.map((outcome) => `outcome.${outcome}`),
      ...ON_EXPIRY.map((what) => `desk.rule.onExpiry.${what}`),
      ...SEVERITIES.map((severity) => `severity.${severity}`),
      ...ROLES.map((role) => `role.${role}`),
    ];
    expect(wanted.filter((key) => !english.has(key))).toEqual([]);
  });
});
