import type { Check, CheckInput, Finding, Span } from "@/core/checks/check";
import { type ContextText, contextTexts, draftSpan } from "@/core/checks/context";
import { READ_UP_TO } from "@/core/checks/context-sentences";
import { disguisedIn } from "@/core/checks/disguised-text";
import type { Place } from "@/core/checks/grammar-words";
import { ordersIn } from "@/core/checks/injection-grammar";
import { ORDER_HINTS } from "@/core/checks/injection-records";
import { DISCLOSES, HIDDEN, HINTS, INJECTED } from "@/core/checks/injection-words";
import { matchesOf } from "@/core/checks/matches";
import { withoutOverlaps } from "@/core/checks/places";
import { rememberingRecent } from "@/core/checks/recent-texts";

/** Bumped whenever the same input may give another answer. */
const VERSION = 3;

/** More places in one text say nothing new. */
const MOST_SPANS = 5;
/** What is read around a hint. */
const BEFORE = 160;
const BEHIND = 240;
const QUOTE = /["“„‘'«]([^"“”„‘’'»«\n]{3,120})["“”’'»]/gu;
const LINK = /https?:\/\/[^\s"'<>)]{4,200}/gu;
/** How far behind an instruction its demand may stand: a link to be sent, words to be said. */
const DEMAND = 240;

/** So many messages and records are known by their words, the ones last read. */
const MOST_REMEMBERED = 64;
const remembered = new WeakMap<ContextText, Span[]>();

/** A knowledge article is the same object for many drafts and is read once. */
function knownInstructions(context: ContextText, isThird: boolean): Span[] {
  const known = remembered.get(context) ?? instructionsIn(context, isThird);
  remembered.set(context, known);
  return known;
}

/**
 * Instructions to the AI where only facts or wishes belong: in a customer's message, a document or a tool's result
 * (warning: an attempt, and whoever reads the reply should know), and a draft that obeys or gives its own instructions
 * away (severe: it speaks for somebody else). Source of truth: English and German phrases that address a machine,
 * a grammar of what it is told to do (drop what it was told, be somebody else, obey who claims to be its master, give away
 * its rules or what belongs to others, call tools or act unchecked, hide something, say set words; of a text, speak of
 * whoever reads it as a machine), marks of prompt formats, borders and roles that a text gives itself, characters that nobody
 * can see, words in a code; obedience is a demanded quotation or link that the draft carries, or its own words about its
 * instructions. An instruction in wholly new words is missed.
 *
 * Measured (`bench/judgement/labelled`, docs/judgement.md): precision and recall 26 of 26 on the held-out examples, recall 8 of 12
 * without a false alarm on fresh and 9 of 20 with one of 20 on the newest ones. None of 577 real messages, 615 drafts, 10,004 bank messages,
 * 2,550 German sentences and 347 knowledge articles has a finding (the articles as third parties' ones: 4, which tell
 * staff what to say).
 */
export const promptInjection: Check = {
  id: "prompt_injection",
  version: VERSION,
  run(input) {
    const third = new Set(input.documents.filter(({ party }) => party === "third").map(({ id }) => id));
    const injected = contextTexts(input)
      .filter((context) => isForeign(context))
      .flatMap((context) => {
        const { place } = context;
        const spans = knownInstructions(context, place.in === "document" && third.has(place.id));
        return spans.length === 0 ? [] : [{ context, spans }];
      });
    const obeyed = [
      ...disclosures(input),
      ...injected.flatMap(({ context, spans }) => demandsMet(input, context, spans)),
    ];
    return [
      ...(obeyed.length === 0 ? [] : [found("follows_injected_instruction", "severe", {}, dedupe(obeyed))]),
      ...injected.map(({ context, spans }) =>
        found("injected_instruction", "warning", { place: context.place.in }, spans),
      ),
    ];
  },
};

function found(
  code: "injected_instruction" | "follows_injected_instruction",
  severity: Finding["severity"],
  params: Record<string, string>,
  spans: Span[],
): Finding {
  return { check: "prompt_injection", version: VERSION, code, severity, params, spans };
}

/** What the AI or a colleague wrote is not foreign. */
function isForeign({ place, by }: ContextText): boolean {
  if (place.in === "message") return by === "customer";
  return place.in === "document" || place.in === "tool_call";
}

function instructionsIn({ place, text }: ContextText, isThird: boolean): Span[] {
  const whole = text.slice(0, READ_UP_TO);
  // Of a tool call only the result is foreign; its arguments are the AI's own.
  const from = place.in === "tool_call" ? Math.max(0, whole.indexOf("\nresult")) : 0;
  const read = from === 0 ? whole : whole.slice(from);
  return placesIn(read, place.in === "tool_call" || isThird, place.in !== "message").map(({ start, end }) => ({
    place,
    start: from + start,
    end: from + end,
    text: read.slice(start, end),
  }));
}

const inMessage = rememberingRecent((text) => allPlaces(text, false, false), MOST_REMEMBERED);
const inRecord = rememberingRecent((text) => allPlaces(text, true, true), MOST_REMEMBERED);

/** A message and a record come again with each draft of their conversation, as other objects with the same words. */
function placesIn(read: string, isRecord: boolean, isLong: boolean): Place[] {
  if (isLong) return isRecord ? inRecord(read) : allPlaces(read, isRecord, isLong);
  return inMessage(read);
}

function allPlaces(read: string, isRecord: boolean, isLong: boolean): Place[] {
  const hidden = isPlain(read) ? [] : matchesOf(HIDDEN, read).map((match) => placeOf(match));
  const disguised = disguisedIn(read).filter(({ text: plain }) => ordersAt(plain, isRecord, true).length > 0);
  const places = [...ordersAt(read, isRecord, isLong), ...hidden, ...disguised];
  return withoutOverlaps(places.map(({ start, end }) => ({ start, end }))).slice(0, MOST_SPANS);
}

function placeOf({ index, 0: { length } }: RegExpExecArray): Place {
  return { start: index, end: index + length };
}

/** Orders by their words, and by what they are made of; of a long text only what stands around a hint is read. */
function ordersAt(read: string, isRecord: boolean, isLong: boolean): Place[] {
  const worded = around(read, HINTS).flatMap((window) => {
    const words = read.slice(window.start, window.end);
    return moved(
      INJECTED.flatMap((pattern) => matchesOf(pattern, words).map(placeOf)),
      window.start,
    );
  });
  const windows = isLong ? around(read, ORDER_HINTS) : [{ start: 0, end: read.length }];
  const made = windows.flatMap(({ start, end }) => moved(ordersIn(read.slice(start, end), isRecord, !isLong), start));
  return [...worded, ...made];
}

function moved(places: Place[], by: number): Place[] {
  return places.map(({ start, end }) => ({ start: start + by, end: end + by }));
}

/** The patterns are slow and most of a document plain, so only what stands around a hint is read by them. */
function around(text: string, hints: RegExp): Place[] {
  const windows: Place[] = [];
  for (const { index } of matchesOf(hints, text)) {
    const last = windows.at(-1);
    const start = Math.max(0, index - BEFORE);
    if (last !== undefined && start <= last.end) last.end = Math.min(text.length, index + BEHIND);
    else windows.push({ start, end: Math.min(text.length, index + BEHIND) });
  }
  return windows;
}

/** Without the characters that hide text, most of which are beyond Latin. */
function isPlain(text: string): boolean {
  return !/[\u200b-\u200f\u2060-\u2064\u{e0000}-\u{e007f}]/u.test(text);
}

function disclosures(input: CheckInput): Span[] {
  return DISCLOSES.flatMap((pattern) => matchesOf(pattern, input.draft.text.slice(0, READ_UP_TO))).map((match) =>
    draftSpan(input, match.index, match.index + match[0].length),
  );
}

/** Quotations and links that an instruction asks for, where the draft has them. */
function demandsMet(input: CheckInput, context: ContextText, spans: Span[]): Span[] {
  return spans.flatMap(({ start, end }) => {
    const demand = context.text.slice(start, end + DEMAND);
    const wanted = matchesOf(QUOTE, demand)
      .map((match) => match[1] ?? "")
      .concat(demand.match(LINK) ?? []);
    return wanted.flatMap((words) => {
      const at = input.draft.text.indexOf(words);
      return at < 0 ? [] : [draftSpan(input, at, at + words.length), { ...spanIn(context, start, end) }];
    });
  });
}

function spanIn({ place, text }: ContextText, start: number, end: number): Span {
  return { place, start, end, text: text.slice(start, end) };
}

function dedupe(spans: Span[]): Span[] {
  const seen = new Set<string>();
  return spans.filter((span) => {
    const key = `${JSON.stringify(span.place)} ${span.start} ${span.end}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}
