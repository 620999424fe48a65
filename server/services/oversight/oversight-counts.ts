import type { Behind } from "@/core/insight/few-people";
import { type OversightCounts, oversightFigures } from "@/core/insight/oversight-figures";
import type { Missed, Quartiles } from "@/core/insight/oversight-report";
import { NOTHING_LOOKED_AT, together } from "@/core/insight/weighted-rate";
import type {
  OversightDecisionRow,
  OversightExpiryRow,
  OversightMoveRow,
  OversightPairRow,
  OversightPeopleRow,
  OversightPlantRow,
  OversightSampleRow,
} from "@/db/repositories/oversight";

/** What was read of a period, by queue. */
export type OversightRows = {
  decisions: readonly OversightDecisionRow[];
  pairs: readonly OversightPairRow[];
  expiries: readonly OversightExpiryRow[];
  moves: readonly OversightMoveRow[];
  plants: readonly OversightPlantRow[];
  samples: readonly OversightSampleRow[];
  reviewers: readonly OversightPeopleRow[];
  plantPeople: readonly OversightPeopleRow[];
};

/** What was counted in a queue, or (null) in all that were read. */
function countsIn(rows: OversightRows, queue: string | null): OversightCounts {
  const row = rows.decisions.find(({ queue_id }) => queue_id === queue);
  const own = <Row extends { queue_id: string | null }>(all: readonly Row[]) =>
    queue === null ? all : all.filter(({ queue_id }) => queue_id === queue);
  const plants = own(rows.plants);
  const moves = own(rows.moves);
  return {
    decisions: row?.decisions ?? 0,
    planted: { caught: sumOf(plants, "caught"), of: sumOf(plants, "decided") },
    evidence: {
      items: row?.evidence_items ?? 0,
      due: row?.evidence_due ?? 0,
      opened: row?.evidence_opened ?? 0,
    },
    reading: {
      timed: row?.timed ?? 0,
      hurried: row?.hurried ?? 0,
      held: quartilesOf(row?.held),
      expected: quartilesOf(row?.expected),
    },
    kinds: row?.kinds ?? {},
    pairs: own(rows.pairs).map(({ first_kind: first, second_kind: second, count }) => ({ first, second, count })),
    samples: samplesIn(own(rows.samples)),
    deadlines: { met: row?.met ?? 0, late: row?.late ?? 0, nobody: missedIn(own(rows.expiries)) },
    escalations: {
      escalated: row?.escalated ?? 0,
      stepped: sumOf(moves, "stepped"),
      told: sumOf(moves, "told"),
    },
  };
}

/** Of a queue, or (null) of all that were read, with how many people stand behind each figure. */
export function behind(rows: OversightRows, queue: string | null): Behind {
  const row = rows.decisions.find(({ queue_id }) => queue_id === queue);
  const among = (all: readonly OversightPeopleRow[]) => all.find(({ queue_id }) => queue_id === queue)?.people ?? 0;
  return {
    figures: oversightFigures(countsIn(rows, queue)),
    people: {
      planted: among(rows.plantPeople),
      evidence: row?.evidence_people ?? 0,
      reading: row?.reading_people ?? 0,
      overrides: row?.overrides_people ?? 0,
      agreement: among(rows.reviewers),
    },
  };
}

function samplesIn(rows: readonly OversightSampleRow[]): OversightCounts["samples"] {
  return {
    drawn: sumOf(rows, "drawn"),
    open: sumOf(rows, "open"),
    looked: rows
      .map(({ looked, bad, weight, bad_weight: badWeight, squares }) => ({ looked, bad, weight, badWeight, squares }))
      .reduce(together, NOTHING_LOOKED_AT),
  };
}

function missedIn(rows: readonly OversightExpiryRow[]): Missed {
  const missed = { hand_over: 0, holding_reply: 0, block: 0 };
  for (const { on_expiry, count } of rows) missed[on_expiry] += count;
  return missed;
}

function quartilesOf(given: readonly number[] | null | undefined): Quartiles | null {
  const [low, middle, high] = (given ?? []).map(Math.round);
  return low === undefined || middle === undefined || high === undefined ? null : { low, middle, high };
}

function sumOf<Key extends string>(rows: readonly Record<Key, number>[], key: Key): number {
  return rows.reduce((sum, row) => sum + row[key], 0);
}
