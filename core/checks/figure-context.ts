import type { CheckInput } from "@/core/checks/check";
import type { ContextText } from "@/core/checks/context";
import { contextTexts } from "@/core/checks/context";
import type { Figure } from "@/core/checks/figure-reader";
import { numberKey, readFigures } from "@/core/checks/figure-reader";
import { matchesOf } from "@/core/checks/matches";

/** What the conversation, its documents and tools say in figures, ready to be asked. */
export type FigureContext = {
  /** Readings of numbers, amounts and times. */
  readings: Set<string>;
  /** Readings of what may be an amount of money: no seats, no ages, no days. */
  money: Set<string>;
  /** Month and day of dates, with and without their year. */
  days: Set<string>;
  dates: Set<string>;
  years: Set<number>;
  /** Amounts that the conversation speaks of, newest last. */
  spoken: number[];
  /** Percentages that the conversation or a document names. */
  percentages: number[];
};

const WORDS = new Map<string, number>();
// biome-ignore format: a table
for (const [value, words] of [
  "zero null", "one ein eine einen einer eins", "two zwei", "three drei", "four vier", "five fünf", "six sechs", "seven sieben", "eight acht",
  "nine neun", "ten zehn", "eleven elf", "twelve zwölf",
].entries()) {
  for (const word of words.split(" ")) WORDS.set(word, value);
}
const NUMBER_WORD = new RegExp(`(?<!\\p{L})(?:${[...WORDS.keys()].join("|")})(?!\\p{L})`, "giu");

/** Smaller numbers without a currency are counts. */
const SMALLEST_BARE = 10;
/** In the canonical text of a tool call, the path of a field before its colon. */
const LONGEST_FIELD = 80;
const MONEY_FIELD =
  /price|amount|cost|fee|balance|refund|paid|payment|charge|credit(?!_card)|debit|preis|betrag|kosten|gebühr|gebuehr|saldo|guthaben|erstatt/i;
const COUNTING_FIELD =
  /seat|count|quantit|qty|number|stock|bag|passenger|guest|person|people|night|day|week|month|year|hour|minute|zip|postal|last_?(?:four|4)|(?:^|[ ._])(?:age|num|no|id|page|size|version|rating|score)(?:$|[ ._:])|percent|weight|duration|anzahl|menge|nummer|stück|platz|plätze|tage|monat|jahr|stunde|plz|gewicht|dauer/i;

const remembered = new WeakMap<ContextText, Figure[]>();
const moneyReadings = new WeakMap<ContextText, string[]>();

/** The figures of one text of the context; the checks and the explanation read the same ones. */
export function figuresOf(context: ContextText): Figure[] {
  const known = remembered.get(context);
  if (known !== undefined) return known;
  const figures = readFigures(context.text);
  remembered.set(context, figures);
  return figures;
}

/** Reads every figure of the context once. */
export function figureContext(input: CheckInput): FigureContext {
  const context: FigureContext = {
    readings: new Set(),
    money: new Set(),
    days: new Set(),
    dates: new Set(),
    years: new Set(),
    spoken: [],
    percentages: [],
  };
  for (const text of contextTexts(input)) {
    const message = text.place.in === "message";
    for (const reading of moneyOf(text)) context.money.add(reading);
    for (const figure of figuresOf(text)) addFigure(context, figure, message);
    if (message) for (const value of numberWords(text.text)) context.readings.add(numberKey(value));
  }
  for (const { value } of input.customer.identifiers)
    for (const figure of readFigures(value)) addFigure(context, figure, false);
  for (const message of input.messages)
    for (const figure of readFigures(message.sentAt.slice(0, 10))) addFigure(context, figure, false);
  return context;
}

/** Numbers up to twelve that a text writes as words. */
export function numberWords(text: string): number[] {
  return matchesOf(NUMBER_WORD, text).map((match) => WORDS.get(match[0].toLowerCase()) ?? 0);
}

/** The readings of what may be an amount of money in a text, found once. */
function moneyOf(text: ContextText): string[] {
  const known = moneyReadings.get(text);
  if (known !== undefined) return known;
  const money = figuresOf(text).flatMap((figure) => {
    if (!mayBeMoney(text, figure)) return [];
    return inCents(text, figure) ? figure.values.map((value) => numberKey(value / 100)) : figure.readings;
  });
  moneyReadings.set(text, money);
  return money;
}

/**
 * Whether an amount of money could rest on this figure. In a record its field says what it is; in prose a number without
 * a currency may be one (`my budget is 100`), unless it is a count, has a unit, or is what the AI said itself.
 */
function mayBeMoney({ place, text, by }: ContextText, figure: Figure): boolean {
  if (figure.kind === "amount") return true;
  if (figure.kind !== "number" || figure.measured) return false;
  if (place.in !== "tool_call" && place.in !== "action")
    return by !== "ai" && figure.values.some((value) => value >= SMALLEST_BARE);
  const field = fieldBefore(text, figure.start);
  return field === undefined || mayHoldMoney(field);
}

/** Whether the field of a record counts cents: `total_cents: 4550`. */
function inCents(text: ContextText, figure: Figure): boolean {
  if (text.place.in !== "tool_call" && text.place.in !== "action") return false;
  return /(?:^|[ ._])(?:in_)?(?:cents?|minor(?:_units?)?)(?:$|[ ._:])/i.test(
    fieldBefore(text.text, figure.start) ?? "",
  );
}

/** The path of a field whose value begins here, with its colon. */
function fieldBefore(text: string, at: number): string | undefined {
  if (!text.startsWith(": ", at - 2)) return undefined;
  const line = text.slice(Math.max(0, at - 2 - LONGEST_FIELD), at - 2);
  const field = line.slice(Math.max(line.lastIndexOf(";"), line.lastIndexOf(":"), line.lastIndexOf("\n")) + 1);
  return field === "" ? undefined : `${field}: `;
}

/** Whether a field of a record could be an amount of money, by its name. */
export function mayHoldMoney(field: string): boolean {
  return MONEY_FIELD.test(field) || !COUNTING_FIELD.test(field);
}

function addFigure(context: FigureContext, figure: Figure, spoken: boolean): void {
  if (figure.kind === "date") {
    for (const key of figure.readings) {
      const parts = key.split("-");
      context.dates.add(key);
      context.days.add(parts.slice(-2).join("-"));
      if (parts.length === 3) context.years.add(Number(parts[0]));
    }
    return;
  }
  for (const reading of figure.readings) context.readings.add(reading);
  if (spoken && figure.kind === "amount") context.spoken.push(...figure.values);
  if (figure.percent) context.percentages.push(...figure.values);
}

/** Whether the context holds this figure as such. */
export function holds(context: FigureContext, figure: Figure): boolean {
  if (figure.kind === "date") {
    return figure.readings.some((key) => {
      const day = key.split("-").slice(-2).join("-");
      return key === day ? context.days.has(key) : context.dates.has(key) || context.dates.has(day);
    });
  }
  if (figure.kind === "amount") return figure.readings.some((reading) => context.money.has(reading));
  if (figure.readings.some((reading) => context.readings.has(reading))) return true;
  return figure.kind === "number" && figure.values.some((value) => context.years.has(value));
}
