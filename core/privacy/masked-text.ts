import type { PiiSpan } from "./detect/pii-detector";

declare const MASKED: unique symbol;
/** Has been through the masker: the only way in which customers' words reach a screen. */
export type Masked = string & { readonly [MASKED]: true };
/** Where there is nothing, or nothing any more. */
export const NO_WORDS = "" as Masked;

/** The same before it went through: what services open and no screen gets. */
export type Opened<T> = T extends Masked
  ? string
  : T extends string | number | boolean | null | undefined
    ? T
    : T extends readonly (infer Element)[]
      ? Opened<Element>[]
      : { [Field in keyof T]: Opened<T[Field]> };

/** A text with what was found in it. */
export type FoundIn = { text: string; spans: readonly PiiSpan[] };

type Piece = { start: number; end: number; at: number; text: string };
type Range = { start: number; end: number };

/** A masked text that knows where its parts come from. Offsets are translated both ways and grow over a placeholder they would cut. */
export class MaskedText {
  readonly text: Masked;
  readonly #pieces: Piece[] = [];

  /** `replace` gives what stands for a span, or null where its words are shown. */
  constructor(found: FoundIn, replace: (span: PiiSpan, value: string) => string | null) {
    let masked = "";
    let from = 0;
    for (const span of inOrder(found)) {
      if (span.start < from) continue;
      const text = replace(span, found.text.slice(span.start, span.end));
      if (text === null) continue;
      masked += found.text.slice(from, span.start);
      this.#pieces.push({ start: span.start, end: span.end, at: masked.length, text });
      masked += text;
      from = span.end;
    }
    this.text = (masked + found.text.slice(from)) as Masked;
  }

  toMasked({ start, end }: Range): Range {
    return {
      start: this.#translate(start, "start", "at"),
      end: this.#translate(Math.max(start, end), "end", "at"),
    };
  }

  toReal({ start, end }: Range): Range {
    return {
      start: this.#translate(start, "start", "start"),
      end: this.#translate(Math.max(start, end), "end", "start"),
    };
  }

  slice(range: Range): Masked {
    const { start, end } = this.toMasked(range);
    return this.text.slice(start, end) as Masked;
  }

  #translate(offset: number, edge: "start" | "end", to: "at" | "start"): number {
    let shift = 0;
    for (const { start, end, at, text } of this.#pieces) {
      const here = to === "at" ? { start, end } : { start: at, end: at + text.length };
      const there = to === "at" ? { start: at, end: at + text.length } : { start, end };
      if (offset <= here.start) break;
      if (offset < here.end) return edge === "start" ? there.start : there.end;
      shift = there.end - here.end;
    }
    return offset + shift;
  }
}

/** Within the text, from left to right. */
export function inOrder({ text, spans }: FoundIn): PiiSpan[] {
  return spans
    .map((span) => ({ ...span, start: Math.max(0, span.start), end: Math.min(text.length, span.end) }))
    .filter((span) => span.start < span.end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
}
