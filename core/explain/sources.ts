import type { CheckInput } from "@/core/checks/check";
import type { ContextText } from "@/core/checks/context";
import { contextTexts } from "@/core/checks/context";
import { figuresOf } from "@/core/checks/figure-context";
import type { Figure } from "@/core/checks/figure-reader";
import { offered } from "@/core/explain/figure-readings";
import { splitSentences } from "@/core/explain/sentences";
import { holdsProse, wentThrough } from "@/core/explain/tool-reports";
import { wordsOf } from "@/core/explain/words-of";

/** In the canonical text of a tool call, the lines that the AI wrote. */
const ARGUMENTS = /^arguments(?:[.[:]|$)/;

/**
 * `tool` is the name of the call that the source is as a whole. One that only read (`lookUp`) stands for having looked
 * and for nothing else: its records are sources of their own.
 */
export type Source = {
  context: ContextText;
  start: number;
  end: number;
  words: string[];
  figures: Figure[];
  tool?: string;
  lookUp?: boolean;
};
const remembered = new WeakMap<ContextText, Source[]>();

/** What the draft may rest on, text by text, sentence by sentence and record by record; nothing that the AI wrote itself. */
export function readSources(input: CheckInput): Source[][] {
  return contextTexts(input).flatMap((context) => {
    if (context.by === "ai" || context.place.in === "action") return [];
    const call = context.place.in === "tool_call" ? input.toolCalls[context.place.index] : undefined;
    return call !== undefined && wentThrough(call) && !holdsProse(call.arguments)
      ? [[...knownSources(context), { ...wholeCall(context, call.name), lookUp: !call.writes }]]
      : [knownSources(context)];
  });
}

/** The terms of a source, in words and in readings of figures; a look-up as a whole is found by none. */
export function termsOf(source: Source): string[] {
  return source.lookUp ? [] : [...source.words, ...source.figures.flatMap(offered)];
}

/** A text of the context is the same for many drafts, above all a knowledge article; its sentences are read once. */
function knownSources(context: ContextText): Source[] {
  const known = remembered.get(context) ?? sourcesOf(context);
  remembered.set(context, known);
  return known;
}

function sourcesOf(context: ContextText): Source[] {
  const figures = figuresOf(context);
  let next = 0;
  const sentences = splitSentences(context.text).filter(
    ({ text }) => context.place.in !== "tool_call" || !ARGUMENTS.test(text),
  );
  return sentences.map(({ start, end, text }) => {
    const own: Figure[] = [];
    while (next < figures.length && (figures[next]?.start ?? 0) < end) {
      const figure = figures[next++];
      if (figure !== undefined && figure.start >= start) own.push(figure);
    }
    return { context, start, end, words: wordsOf(text), figures: own };
  });
}

/** From the tool's name to the end of the first line of its result; the records below are sources of their own. */
function wholeCall(context: ContextText, tool: string): Source {
  const { text } = context;
  const result = text.indexOf("\nresult");
  const lineEnd = text.indexOf("\n", result + 1);
  const end = result < 0 || lineEnd < 0 ? text.length : lineEnd;
  const figures = figuresOf(context).filter((figure) => figure.end <= end);
  return { context, start: 0, end, words: wordsOf(text.slice(0, end)), figures, tool };
}
