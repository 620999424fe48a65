import type { ExportSelection } from "@/core/audit/export-view";
import {
  bytesBetween,
  eventsAt,
  eventsBetween,
  indexesOfItem,
  indexesOfSubject,
  indexesOfTeam,
  type Span,
  stretchOfTime,
} from "@/db/repositories/export";
import type { CopyText, Snapshot } from "@/db/snapshot";
import { ExportFailed } from "./export-failed";

/** How many events are in memory at once, or rather twice as many: the next are read while these are written. */
const CHUNK = 5_000;
/** Of a selection each event has a proof, whose tiles may all be different ones. */
const CHUNK_OF_SELECTION = 500;

/** What an export holds: a stretch of the log, or events here and there by their index. */
export type Chosen = { from: number; to: number } | { indexes: Float64Array };

export const eventsIn = (chosen: Chosen) => ("indexes" in chosen ? chosen.indexes.length : chosen.to - chosen.from);

/**
 * Which events of the log's first `size` are asked for. Nothing asked is all of it; a time is the smallest stretch that
 * holds every event of it; whatever else is asked is a selection.
 * @throws ExportFailed when there are none
 */
export async function chooseEvents(
  snapshot: Snapshot,
  orgId: string,
  size: number,
  asked: ExportSelection,
): Promise<Chosen> {
  const span: Span = { from: momentOf(asked.from), to: momentOf(asked.to) };
  const chosen = await (asked.item || asked.subject || asked.team
    ? selected(snapshot, orgId, size, asked, span)
    : stretch(snapshot, orgId, size, span));
  if (eventsIn(chosen) === 0) throw new ExportFailed("empty");
  return chosen;
}

const momentOf = (time: string | null) => (time === null ? null : Date.parse(time));

async function stretch(snapshot: Snapshot, orgId: string, size: number, { from, to }: Span): Promise<Chosen> {
  if (from === null && to === null) return { from: 0, to: size };
  const [found] = await snapshot.rows(
    stretchOfTime(
      orgId,
      size,
      from === null ? "-infinity" : new Date(from).toISOString(),
      to === null ? "infinity" : new Date(to).toISOString(),
    ),
  );
  return { from: Number(found?.from ?? 0), to: Number(found?.to ?? 0) };
}

/** Of several that are asked, all must hold. */
async function selected(
  snapshot: Snapshot,
  orgId: string,
  size: number,
  asked: ExportSelection,
  span: Span,
): Promise<Chosen> {
  const queries: CopyText[] = [];
  if (asked.item) queries.push(indexesOfItem(orgId, size, asked.item, span));
  if (asked.subject) queries.push(indexesOfSubject(orgId, size, asked.subject, span));
  if (asked.team) queries.push(indexesOfTeam(orgId, size, asked.team, span));
  let indexes: Float64Array | null = null;
  for (const query of queries) {
    const rows = await snapshot.copy(query);
    const found = Float64Array.from(rows, ([cell]) => indexIn(cell as Buffer));
    const before: Set<number> | null = indexes ? new Set(indexes) : null;
    indexes = before ? found.filter((index) => before.has(index)) : found;
  }
  return { indexes: indexes ?? new Float64Array() };
}

/** A piece to be read; of a stretch also in a quicker way, that tells enough where nothing is amiss. */
export type PieceToRead = { sure: CopyText; quick: { text: CopyText; from: number; to: number } | null };

/** The pieces in which the chosen events are read, in order. */
export function* piecesOf(orgId: string, chosen: Chosen): Generator<PieceToRead> {
  if ("indexes" in chosen) {
    for (let at = 0; at < chosen.indexes.length; at += CHUNK_OF_SELECTION)
      yield { sure: eventsAt(orgId, [...chosen.indexes.subarray(at, at + CHUNK_OF_SELECTION)]), quick: null };
    return;
  }
  for (let from = chosen.from; from < chosen.to; from += CHUNK) {
    const to = Math.min(from + CHUNK, chosen.to);
    yield { sure: eventsBetween(orgId, from, to), quick: { text: bytesBetween(orgId, from, to), from, to } };
  }
}

const indexIn = (cell: Buffer) => Number(cell.readBigInt64BE(0));
