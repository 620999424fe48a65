import type { CheckInput } from "@/core/checks/check";
import { contextTexts } from "@/core/checks/context";
import { mayHoldMoney } from "@/core/checks/figure-context";
import { matchesOf } from "@/core/checks/matches";

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
    for (const column of columnsOf(text).values()) {
      if (column.length > 1 && column.length <= MOST_RECORDS)
        sums.add(Math.round(column.reduce((sum, value) => sum + value, 0) * 100));
    }
  }
  return sums;
}

function columnsOf(text: string): Map<string, number[]> {
  const columns = new Map<string, number[]>();
  for (const [, list = "", fields = ""] of matchesOf(RECORD, text)) {
    for (const [, name = "", value] of matchesOf(FIELD, fields)) {
      if (!mayHoldMoney(name)) continue;
      const key = `${list} ${name}`;
      const column = columns.get(key);
      if (column === undefined) columns.set(key, [Number(value)]);
      else column.push(Number(value));
    }
  }
  return columns;
}
