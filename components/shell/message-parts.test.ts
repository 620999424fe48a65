import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import english from "@/messages/english";
import { type Part, partsOf, together } from "./message-parts";

const root = path.join(import.meta.dirname, "../..");
const SPOKEN = /useTranslations\("([\w.]+)"\)/g;
const IMPORTED = /^(?:import|export)\s+(?!type\b)[^"';]*?from\s+"([^"]+)"|\bimport\("([^"]+)"\)/gm;

type Source = { client: boolean; imports: string[]; speaks: string[]; carries: string[] };

const read = new Map<string, Source>();

function sourceOf(file: string): Source {
  const known = read.get(file);
  if (known) return known;
  const text = readFileSync(file, "utf8");
  const found: Source = {
    client: /^(?:\/\*[\s\S]*?\*\/\s*|\/\/.*\n)*"use client"/.test(text),
    imports: [...text.matchAll(IMPORTED)].flatMap(([, one, other]) => fileOf(file, one ?? other ?? "") ?? []),
    speaks: [...text.matchAll(SPOKEN)].map(([, namespace]) => namespace ?? ""),
    // The root layout carries through its provider, all others through `Sentences`.
    carries: [
      ...text.matchAll(/<Sentences\s+of=\{\[([^\]]*)\]\}|partsOf\(await getMessages\(\), \[([^\]]*)\]/g),
    ].flatMap(([, one, other]) => [...(one ?? other ?? "").matchAll(/"([\w.]+)"/g)].map(([, part]) => part ?? "")),
  };
  read.set(file, found);
  return found;
}

function fileOf(from: string, specifier: string): string | null {
  const base = specifier.startsWith("@/")
    ? path.join(root, specifier.slice(2))
    : specifier.startsWith(".")
      ? path.join(path.dirname(from), specifier)
      : null;
  if (base === null) return null;
  return [base, `${base}.ts`, `${base}.tsx`].find((file) => /\.tsx?$/.test(file) && existsSync(file)) ?? null;
}

/** What components that run in the browser ask for, and who asks; what only the server draws speaks from its own. */
function asked(entry: string): Map<string, string> {
  const found = new Map<string, string>();
  const seen = new Map<string, boolean>();
  const visit = (file: string, inClient: boolean) => {
    const source = sourceOf(file);
    const client = inClient || source.client;
    if (seen.get(file) === true || (seen.has(file) && !client)) return;
    seen.set(file, client);
    if (client) for (const namespace of source.speaks) found.set(namespace, path.relative(root, file));
    for (const imported of source.imports) visit(imported, client);
  };
  visit(entry, false);
  return found;
}

/** The page itself, and every layout around it. */
function carriedTo(entry: string): string[] {
  const carried = [...sourceOf(entry).carries];
  for (let folder = path.dirname(entry); folder.startsWith(path.join(root, "app")); folder = path.dirname(folder)) {
    const layout = path.join(folder, "layout.tsx");
    if (existsSync(layout)) carried.push(...sourceOf(layout).carries);
  }
  return carried;
}

const entries = readdirSync(path.join(root, "app"), { recursive: true, encoding: "utf8" })
  .filter((file) => /(?:^|\/)(?:page|layout|error|not-found|loading|template)\.tsx$/.test(file))
  .map((file) => path.join(root, "app", file));

const within = (namespace: string, part: string) => namespace === part || namespace.startsWith(`${part}.`);

describe("what a page carries", () => {
  it.each(entries.map((entry) => [path.relative(root, entry), entry]))("%s: all that it says", (_, entry) => {
    const carried = carriedTo(entry);
    const missing = [...asked(entry)].filter(([namespace]) => !carried.some((part) => within(namespace, part)));
    expect(missing.map(([namespace, file]) => `${namespace} in ${file}`)).toEqual([]);
  });

  it("is really looked at", () => {
    const desk = asked(path.join(root, "app/(console)/desk/[[...item]]/page.tsx"));
    for (const namespace of ["desk.item", "refusal", "flagged.raise", "finding"])
      expect([...desk.keys()]).toContain(namespace);
    expect(carriedTo(path.join(root, "app/(console)/desk/[[...item]]/page.tsx"))).toContain("page.error");
  });

  it("names only what there is", () => {
    const named = entries.flatMap((entry) => sourceOf(entry).carries);
    expect(named.length).toBeGreaterThan(50);
    for (const part of named) expect(() => partsOf(english, [part as Part])).not.toThrow();
  });
});

describe("parts of the messages", () => {
  const all = { room: { title: "Room", row: { more: "more" } }, other: { one: "1" } };

  it("stand where they stood", () => {
    expect(partsOf(all, ["room.row" as Part])).toEqual({ room: { row: { more: "more" } } });
    expect(partsOf(all, ["other" as Part, "room.title" as Part])).toEqual({
      other: { one: "1" },
      room: { title: "Room" },
    });
    expect(() => partsOf(all, ["room.none" as Part])).toThrow("room.none");
  });

  it("meet in one namespace", () => {
    expect(together({ room: { title: "Room" } }, { room: { row: { more: "more" } } })).toEqual({
      room: { title: "Room", row: { more: "more" } },
    });
  });
});
