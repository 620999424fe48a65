import type { CheckInput } from "@/core/checks/check";
import { contextTexts } from "@/core/checks/context";

/** A line of a tool call's canonical text that is one of a list of records: its list, and its fields. */
const RECORD = /^(result[^:\n]{0,200})\[\d{1,4}\]: (.{1,4000})$/gm;
const FIELD = /(?:^|; )([\p{L}_.]{1,60}): (\d{1,9}(?:\.\d{1,4})?)(?=;|$)/gu;
/** Longer lists are search results rather than the parts of one thing. */
const MOST_RECORDS = 12;

/** In cents, the sums over each field of the lists in the tool results: the price of a journey that is stored leg by leg. */
export function columnSums(input: CheckInput): Set<number> {
  const sums = new Set<number>();
  for (const { place, text } of contextTexts(input)) {
    if (place.in !== "tool_call") continue;
    const columns = new Map<string, number[]>();
    for (const [, list = "", fields = ""] of text.matchAll(RECORD)) {
      for (const [, name = "", value] of fields.matchAll(FIELD)) {
        const key = `${list} ${name}`;
        const column = columns.get(key);
        if (column === undefined) columns.set(key, [Number(value)]);
        else column.push(Number(value));
      }
    }
    for (const column of columns.values()) {
      if (column.length > 1 && column.length <= MOST_RECORDS)
        sums.add(Math.round(column.reduce((sum, value) => sum + value, 0) * 100));
    }
  }
  return sums;
}
