import { momentsOfDays } from "@/db/repositories/list-days";
import { read } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import type { Runtime } from "@/server/runtime";

/** Rows a page of a list that is read newest first. */
export const PAGE = 50;

/** Where a page begins: after this row's time, to the microsecond as PostgreSQL prints it, and id. */
export type ListPlace = { at: string; id: string };

const START: ListPlace = { at: "infinity", id: "ffffffff-ffff-ffff-ffff-ffffffffffff" };
const TIME = /^\d{4,6}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/;

/** The place that a cursor names; null when it is none of ours. */
export function placeOf(cursor: string | undefined): ListPlace | null {
  if (cursor === undefined) return START;
  const [at, id] = cursor.split("~");
  return at && id && TIME.test(at) && !Number.isNaN(Date.parse(at)) && isUuid(id) ? { at, id } : null;
}

export function cursorOf({ at, id }: ListPlace): string {
  return `${at}~${id}`;
}

/** A page of what was read with one row more than it holds, and where the next begins. */
export function pageOf<Row>(
  rows: readonly Row[],
  place: (row: Row) => ListPlace,
): { rows: Row[]; next: string | null } {
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  return { rows: page, next: rows.length > PAGE && last ? cursorOf(place(last)) : null };
}

const DAY = /^\d{4}-\d\d-\d\d$/;

/** Whether a text from outside is a day of the calendar; PostgreSQL would throw at the thirtieth of February. */
export function isDay(text: string): boolean {
  const at = DAY.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** The moments between which the asked days lie in the organisation's time zone; no round trip when none is asked. */
export async function momentsOf(
  rt: Runtime,
  orgId: string,
  { from, to }: { from?: string; to?: string },
): Promise<{ since: string; until: string }> {
  const open = { since: "-infinity", until: "infinity" };
  if (from === undefined && to === undefined) return open;
  const [[moments]] = await read(rt.pool, orgId, [momentsOfDays(orgId, from ?? null, to ?? null)]);
  return moments ?? open;
}
