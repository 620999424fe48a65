import type { PiiKind, PiiSpan } from "./detect/pii-detector";
import { type FoundIn, inOrder, type Masked, MaskedText } from "./masked-text";
import { normalisedValue, wordsOfName } from "./pii-value";
import {
  brokenPlaceholdersIn,
  type MaskLanguage,
  type Placeholder,
  placeholdersIn,
  placeholderText,
} from "./placeholder";
import { ValueFinder } from "./value-pattern";

type Entry = Placeholder & { key: string; value: string; words: readonly string[] };

type Options = {
  language: MaskLanguage;
  /** Kinds whose values are shown as they are. */
  shown: ReadonlySet<PiiKind>;
  /** The customer's name: its number is the first wherever the conversation is read. */
  customer: string | null;
  /** In the order in which they came: what comes later changes no number that was given before. */
  texts: readonly FoundIn[];
};

type Unmasked = { ok: true; text: string } | { ok: false; placeholder: string };

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/**
 * Stable pseudonyms for one conversation: equal values share a placeholder, a word of a known name is a part of it, and no
 * placeholder is one that somebody wrote themselves. Numbers do not depend on what is shown, so a reveal changes none.
 */
export class Masker {
  readonly #language: MaskLanguage;
  readonly #shown: ReadonlySet<PiiKind>;
  readonly #entries: Entry[] = [];
  readonly #byKey = new Map<string, Entry>();
  readonly #byName = new Map<string, Entry>();
  /** Placeholders that stand in the texts as words: they are left alone, and no value is given their number. */
  readonly #literal = new Set<string>();
  readonly #next = new Map<PiiKind, number>();
  #finder: ValueFinder | undefined;

  constructor({ language, shown, customer, texts }: Options) {
    this.#language = language;
    this.#shown = shown;
    for (const { text } of texts)
      for (const { kind, number } of placeholdersIn(text)) this.#literal.add(nameOf(kind, number));
    if (customer !== null && customer.trim() !== "") this.#learn("person", customer.trim());
    for (const found of texts)
      for (const { kind, start, end } of found.spans) this.#learn(kind, found.text.slice(start, end));
  }

  /** A text of the conversation, with what was found in it. */
  place(found: FoundIn): MaskedText {
    return new MaskedText(found, (span, value) => this.#replacement(span.kind, value));
  }

  mask(text: string, spans: readonly PiiSpan[]): Masked {
    return this.place({ text, spans }).text;
  }

  /** Any other string: whatever values of the conversation stand in it. */
  maskValues(text: string): Masked {
    this.#finder ??= new ValueFinder(this.#entries.filter(({ kind }) => !this.#shown.has(kind)));
    return this.#finder.replace(text, (match) => {
      const entry = this.#entryOf(match);
      return entry === undefined ? match : placeholderText(entry, this.#language);
    }) as Masked;
  }

  /**
   * Puts the values back into a text that a person wrote or changed. `base` is what they changed: of a value that is
   * written in several ways there each place gets its own back, as long as there are as many.
   */
  unmask(text: string, base: FoundIn | null): Unmasked {
    const spellings = this.#spellingsIn(base);
    const placed = placeholdersIn(text);
    const known = base === null ? [] : brokenPlaceholdersIn(this.place(base).text);
    const broken = brokenPlaceholdersIn(text).find((each) => !known.includes(each));
    if (broken !== undefined) return { ok: false, placeholder: broken };
    const counted = countBy(placed.map(({ kind, number, part }) => nameOf(kind, number, part)));
    const used = new Map<string, number>();
    let real = "";
    let from = 0;
    for (const { start, end, kind, number, part, text: written } of placed) {
      const name = nameOf(kind, number, part);
      const entry = this.#byName.get(name);
      if (entry === undefined && !this.#literal.has(nameOf(kind, number))) return { ok: false, placeholder: written };
      const own = spellings.get(name) ?? [];
      const nth = used.get(name) ?? 0;
      used.set(name, nth + 1);
      const value = own.length === counted.get(name) ? own[nth] : own[0];
      real += text.slice(from, start) + (entry === undefined ? written : (value ?? entry.value));
      from = end;
    }
    return { ok: true, text: real + text.slice(from) };
  }

  /** Which value each placeholder stands for, in the order in which they were given: for a keyed digest, never for a screen. */
  assignments(): string[] {
    return this.#entries.map(({ kind, number, part, key }) => `${nameOf(kind, number, part)}=${key}`);
  }

  #replacement(kind: PiiKind, value: string): string | null {
    if (this.#shown.has(kind)) return null;
    return placeholderText(this.#learn(kind, value), this.#language);
  }

  #learn(kind: PiiKind, value: string): Entry {
    const key = `${kind}|${normalisedValue(kind, value)}`;
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const words = kind === "person" ? wordsOfName(value) : [];
    const entry = { ...this.#newPlaceholder(kind, words), key, value, words };
    this.#entries.push(entry);
    this.#byKey.set(key, entry);
    this.#byName.set(nameOf(kind, entry.number, entry.part), entry);
    this.#finder = undefined;
    return entry;
  }

  #newPlaceholder(kind: PiiKind, words: readonly string[]): Placeholder {
    const wholes = words.length === 0 ? [] : this.#entries.filter((whole) => isPartOf(words, whole));
    const [whole] = wholes;
    if (wholes.length === 1 && whole !== undefined) {
      const part = [...LETTERS].find((letter) => !this.#byName.has(nameOf(kind, whole.number, letter)));
      if (part !== undefined) return { kind, number: whole.number, part };
    }
    let number = this.#next.get(kind) ?? 1;
    while (this.#literal.has(nameOf(kind, number))) number += 1;
    this.#next.set(kind, number + 1);
    return { kind, number, part: "" };
  }

  #entryOf(match: string): Entry | undefined {
    return this.#entries.find(
      ({ kind, key }) => !this.#shown.has(kind) && key === `${kind}|${normalisedValue(kind, match)}`,
    );
  }

  #spellingsIn(base: FoundIn | null): Map<string, string[]> {
    const spellings = new Map<string, string[]>();
    for (const { kind, start, end } of base === null ? [] : inOrder(base)) {
      const value = base?.text.slice(start, end) ?? "";
      const entry = this.#byKey.get(`${kind}|${normalisedValue(kind, value)}`);
      if (entry === undefined || this.#shown.has(kind)) continue;
      const name = nameOf(kind, entry.number, entry.part);
      spellings.set(name, [...(spellings.get(name) ?? []), value]);
    }
    return spellings;
  }
}

function isPartOf(words: readonly string[], whole: Entry): boolean {
  return (
    whole.kind === "person" &&
    whole.part === "" &&
    whole.words.length > words.length &&
    words.every((word) => whole.words.includes(word))
  );
}

function nameOf(kind: PiiKind, number: number, part = ""): string {
  return `${kind} ${number}${part}`;
}

function countBy(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
