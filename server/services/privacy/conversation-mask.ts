import type { Finding } from "@/core/checks/check";
import type { KnownRecord, PiiSpan } from "@/core/privacy/detect/pii-detector";
import { spansOfFindings } from "@/core/privacy/finding-spans";
import { Masker } from "@/core/privacy/mask";
import { beginningOf } from "@/core/privacy/mask-kinds";
import { type FoundIn, type Masked, MaskedText } from "@/core/privacy/masked-text";
import type { PersonalDataRow } from "@/db/repositories/personal-data";
import { keyedDigest, type OrganisationKeys } from "@/server/keys/organisation-keys";
import type { DataKey } from "@/server/keys/sealed-box";
import type { Runtime } from "@/server/runtime";
import type { OrganisationContext } from "../organisation/organisation-context";
import type { DraftBody } from "../sealed-bodies";
import { detectTexts } from "./detect-texts";
import { type DraftSpans, draftSpans, foundInDraft, textsOfDraft } from "./draft-texts";
import type { Reader } from "./reader";
import { type Said, StoredSpans } from "./stored-spans";

/** A conversation's words as they are, in the order in which they came: placeholders are numbered by it. */
export type ConversationWords = {
  language: string;
  customer: string | null;
  /** Read and opened only where something is looked through now. */
  known: () => readonly KnownRecord[] | Promise<readonly KnownRecord[]>;
  /** What the draft answers, the draft, what was said since. */
  before: readonly Said[];
  draft: { id: string; body: DraftBody; findings: readonly Finding[] } | null;
  after: readonly Said[];
  /** Titles, notes, texts that people wrote: looked through when they are read. */
  more: readonly (string | null)[];
};

/** What is stored of where personal data stand; `others` is read only where `rows` say nothing of a message. */
export type Stored = {
  key: DataKey;
  rows: readonly PersonalDataRow[];
  others?: () => Promise<readonly PersonalDataRow[]>;
};

/** What is looked through while somebody waits; judging stores what it found, so this is for what came since. */
const MOST_CHARACTERS = 200_000;

type DraftFound = ReturnType<typeof foundInDraft>;

/** One conversation as one reader sees it. */
export class ConversationMask {
  readonly masker: Masker;
  readonly reader: Reader;
  readonly #messages: ReadonlyMap<string, MaskedText>;
  readonly #more: ReadonlyMap<string, FoundIn>;
  readonly #draft: DraftFound | null;
  readonly #texts: readonly string[];
  readonly #withheld: ReadonlySet<string>;
  readonly draft: { text: MaskedText; tools: MaskedText[]; actions: MaskedText[] } | null;

  constructor(reader: Reader, words: ConversationWords, found: Found) {
    this.reader = reader;
    const texts = [
      ...found.before,
      ...(found.draft ? [found.draft.text, ...found.draft.tools, ...found.draft.actions] : []),
      ...found.after,
      ...found.more,
    ];
    this.#texts = texts.map((each) => each.text);
    this.masker = new Masker({ ...reader, customer: words.customer, texts: texts.filter((each) => each !== WITHHELD) });
    const said = [...words.before, ...words.after].map(({ id }, position) => {
      const text = [...found.before, ...found.after][position];
      return [id, this.#placed(text ?? WITHHELD)] as const;
    });
    this.#messages = new Map(said);
    this.#draft = found.draft;
    this.#withheld = found.withheld;
    this.draft = found.draft && {
      text: this.#placed(found.draft.text),
      tools: found.draft.tools.map((each) => this.#placed(each)),
      actions: found.draft.actions.map((each) => this.#placed(each)),
    };
    // The same words said again, in a release or a quote, are masked as they were first.
    const known = [...found.more, ...found.before, ...found.after, ...(found.draft ? [found.draft.text] : [])];
    this.#more = new Map(known.flatMap((each) => (each === WITHHELD ? [] : [[each.text, each] as const])));
  }

  message(id: string): MaskedText | null {
    return this.#messages.get(id) ?? null;
  }

  /** Every text that was looked through, as it is. */
  texts(): readonly string[] {
    return this.#texts;
  }

  /** Any other text: looked through if it was named when the conversation was opened, else by the values known. */
  text(words: string): Masked {
    if (this.#withheld.has(words)) return NOT_SHOWN as Masked;
    const found = this.#more.get(words);
    return found ? this.masker.mask(found.text, found.spans) : this.masker.maskValues(words);
  }

  /** A title; one that is the beginning of what was said first is masked as that is. */
  title(words: string): Masked {
    if (this.#more.has(words) || this.#withheld.has(words)) return this.text(words);
    const opening = this.#texts.find((each) => beginsWith(each, words));
    const found = opening === undefined ? undefined : this.#more.get(opening);
    return found ? beginningOf(this.masker.mask(found.text, found.spans), words.length) : this.text(words);
  }

  textOrNull(words: string | null): Masked | null {
    return words === null ? null : this.text(words);
  }

  /** Puts the values back into what somebody wrote; `base` is the text that they changed. */
  unmask(text: string, base: string | null) {
    const draft = this.#draft?.text;
    const found = base === null ? null : draft?.text === base ? draft : (this.#more.get(base) ?? null);
    return this.masker.unmask(text, found);
  }

  /** Tells again what each placeholder stood for when a text was begun; says nothing without the key. */
  stamp(keys: OrganisationKeys): string {
    return stampOf(keys, this.masker.assignments());
  }

  /** Whether every placeholder that was given then stands for the same now. */
  stillMeans(keys: OrganisationKeys, stamp: string): boolean {
    const count = Number(stamp.split(".")[0]);
    const now = this.masker.assignments();
    return Number.isInteger(count) && count <= now.length && stampOf(keys, now.slice(0, count)) === stamp;
  }

  #placed(found: FoundIn): MaskedText {
    if (found === WITHHELD) return new MaskedText({ text: NOT_SHOWN, spans: [] }, () => null);
    return this.masker.place(found);
  }
}

function stampOf(keys: OrganisationKeys, assignments: readonly string[]): string {
  return `${assignments.length}.${keyedDigest(keys, "placeholders", JSON.stringify(assignments)).toString("hex")}`;
}

function beginsWith(text: string, title: string): boolean {
  const words = title.replace(/…$/, "");
  // Mostly the words stand in twice their length; only where there is more space than words the rest is looked at too.
  return flat(text.slice(0, 2 * words.length)).startsWith(words) || flat(text).startsWith(words);
}

function flat(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Was too much to look through while somebody waits: nothing of it is shown. */
const WITHHELD: FoundIn = { text: "", spans: [] };
const NOT_SHOWN = "…";

type Found = {
  before: FoundIn[];
  draft: DraftFound | null;
  after: FoundIn[];
  more: FoundIn[];
  withheld: ReadonlySet<string>;
};

/** Finds what is not stored yet, in memory, and gives the conversation as this reader sees it. */
export async function maskConversation(
  rt: Runtime,
  org: OrganisationContext,
  { reader, stored }: { reader: Reader; stored: Stored },
  words: ConversationWords,
): Promise<ConversationMask> {
  const { draft } = words;
  const spans = new StoredSpans(org.orgId, stored.key, stored.rows);
  const ofDraft = draft ? spans.draft(draft.id) : undefined;
  const said = await withSpans(spans, stored, [...words.before, ...words.after]);
  const told = new Set([...said.map(({ text }) => text), draft?.body.text]);
  const more = words.more.filter((text): text is string => text !== null && text !== "" && !told.has(text));
  const asked = new Asked();
  const later = {
    draft: draft && !ofDraft ? textsOfDraft(draft.body).map((text) => asked.addAnyway(text)) : [],
    said: said.map((each) => (each.spans ? null : asked.add(each.text))),
    more: more.map((text) => asked.add(text)),
  };
  const about = { language: words.language, known: asked.texts.length > 0 ? await words.known() : [] };
  const answers = await detectTexts(rt, org, asked.texts, about);
  const at = (text: string, position: number | null | undefined): FoundIn =>
    position == null || answers[position] === undefined ? WITHHELD : { text, spans: answers[position] };
  const foundSaid = said.map(({ text, spans }, position) => (spans ? { text, spans } : at(text, later.said[position])));
  return new ConversationMask(reader, words, {
    before: foundSaid.slice(0, words.before.length),
    after: foundSaid.slice(words.before.length),
    draft:
      draft &&
      foundInDraft(
        draft.body,
        ofDraft ??
          spansNow(
            draft,
            later.draft.map((position) => answers[position] ?? []),
          ),
      ),
    more: more.map((text, position) => at(text, later.more[position])),
    withheld: new Set(more.filter((_, position) => later.more[position] === null)),
  });
}

/** What is stored of each message; undefined where that is nothing. */
async function withSpans(spans: StoredSpans, { others }: Stored, said: readonly Said[]) {
  const told = said.map((each) => ({ ...each, spans: spans.message(each) }));
  if (others === undefined || told.every((each) => each.spans !== undefined)) return told;
  spans.add(await others());
  return told.map((each) => ({ ...each, spans: each.spans ?? spans.message(each) }));
}

function spansNow(draft: NonNullable<ConversationWords["draft"]>, found: PiiSpan[][]): DraftSpans {
  return draftSpans(draft.body, found, spansOfFindings(draft.findings));
}

/** Texts to be looked through, up to a bound; the draft is never beyond it, since it is what is decided. */
class Asked {
  readonly texts: string[] = [];
  #characters = 0;

  add(text: string): number | null {
    return this.#characters + text.length > MOST_CHARACTERS ? null : this.addAnyway(text);
  }

  addAnyway(text: string): number {
    this.#characters += text.length;
    return this.texts.push(text) - 1;
  }
}
