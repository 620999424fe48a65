import type { CheckInput } from "@/core/checks/check";
import type { ContextText } from "@/core/checks/context";
import { contextTexts } from "@/core/checks/context";
import type { Figure } from "@/core/checks/figure-reader";
import { readFigures } from "@/core/checks/figure-reader";

/** What the conversation, its documents and tools say in figures, ready to be asked. */
export type FigureContext = {
  /** Readings of numbers, amounts and times. */
  readings: Set<string>;
  /** Month and day of dates, with and without their year. */
  days: Set<string>;
  dates: Set<string>;
  years: Set<number>;
  /** Amounts that the conversation speaks of, newest last. */
  spoken: number[];
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

const remembered = new WeakMap<ContextText, Figure[]>();

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
    days: new Set(),
    dates: new Set(),
    years: new Set(),
    spoken: [],
  };
  for (const text of contextTexts(input)) {
    const message = text.place.in === "message";
    for (const figure of figuresOf(text)) addFigure(context, figure, message);
    if (message) for (const value of numberWords(text.text)) context.readings.add(`n${value * 100}`);
  }
  for (const { value } of input.customer.identifiers)
    for (const figure of readFigures(value)) addFigure(context, figure, false);
  for (const message of input.messages)
    for (const figure of readFigures(message.sentAt.slice(0, 10))) addFigure(context, figure, false);
  return context;
}

/** Numbers up to twelve that a text writes as words. */
export function numberWords(text: string): number[] {
  return [...text.matchAll(NUMBER_WORD)].map((match) => WORDS.get(match[0].toLowerCase()) ?? 0);
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
}

/** Whether the context holds this figure as such. */
export function holds(context: FigureContext, figure: Figure): boolean {
  if (figure.kind === "date") {
    return figure.readings.some((key) => {
      const day = key.split("-").slice(-2).join("-");
      return key === day ? context.days.has(key) : context.dates.has(key) || context.dates.has(day);
    });
  }
  if (figure.readings.some((reading) => context.readings.has(reading))) return true;
  return figure.kind === "number" && figure.values.some((value) => context.years.has(value));
}
