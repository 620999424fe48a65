import { encodeEvent } from "@/core/audit/event";
import { RETENTION_CATEGORIES, type RetentionCategory } from "@/core/privacy/privacy-policy";
import {
  beginRetentionRun,
  endRetentionRun,
  failRetentionRun,
  retentionRunById,
  retentionTurn,
} from "@/db/repositories/retention-run";
import { finishWork, postponeWork } from "@/db/repositories/work";
import { LostRace, read, write, writeUnlogged } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { organisationContext } from "../organisation/organisation-context";
import { countsNow, toldCounts } from "./count-past";
import { askForDailyRun } from "./daily-retention";
import { type FilePlaces, removeGoneFiles } from "./remove-gone-files";
import { type RetentionTurn, START, takeNextAway } from "./take-next-away";

/** A run that was begun so often and never ended is not to be begun for ever. */
const MOST_TURNS = 20;

export type RetentionPlaces = FilePlaces & {
  /** Aborted when this process is about to end: another one goes on. */
  stopping?: AbortSignal;
};

/** Whatever is due of retention: the clock asks for the day's run, or a run is done, from where an earlier turn left it. */
export async function runRetention(rt: Runtime, orgId: string, id: string, places: RetentionPlaces): Promise<void> {
  if (id === orgId) return askForDailyRun(rt, orgId);
  const [[row], [work]] = await read(rt.pool, orgId, [retentionRunById(orgId, id), retentionTurn(orgId, id)]);
  if (!work) return;
  if (!row || row.state === "done" || row.state === "failed")
    return writeUnlogged(rt.pool, orgId, [finishWork(orgId, "retention", id)]);
  if (work.attempts > MOST_TURNS) return giveUp(rt, orgId, id);
  if (row.state === "waiting") {
    const { counts } = await countsNow(rt, orgId);
    await writeUnlogged(rt.pool, orgId, [beginRetentionRun(orgId, id, JSON.stringify(counts))]);
    rt.announce({ orgId, kind: "privacy", item: null });
  }
  const run = { orgId, id, turn: work.attempts };
  for (const category of RETENTION_CATEGORIES)
    if (!(await takeAllAway(rt, run, category, places))) return leave(rt, run, places);
  await complete(rt, run);
}

/** So many times in a row something came between: then it is no coincidence. */
const MOST_LOST = 100;

/** @returns whether all of it was done: false when this process ends or the run is somebody else's by now */
async function takeAllAway(
  rt: Runtime,
  run: RetentionTurn,
  category: RetentionCategory,
  places: RetentionPlaces,
): Promise<boolean> {
  let lost = 0;
  for (let place: typeof START | null = START; place !== null; ) {
    if (places.stopping?.aborted) return false;
    try {
      place = await takeNextAway(rt, run, category, place);
      lost = 0;
    } catch (error) {
      lost += 1;
      if (!(error instanceof LostRace) || lost > MOST_LOST) throw error;
      const [[work]] = await read(rt.pool, run.orgId, [retentionTurn(run.orgId, run.id)]);
      if (work?.attempts !== run.turn) return false;
    }
    rt.announce({ orgId: run.orgId, kind: "privacy", item: null });
  }
  await removeGoneFiles(rt, run.orgId, category, places);
  return true;
}

async function leave(rt: Runtime, { orgId, id }: RetentionTurn, { stopping }: RetentionPlaces): Promise<void> {
  if (stopping?.aborted) await writeUnlogged(rt.pool, orgId, [postponeWork(orgId, "retention", id, new Date())]);
}

async function complete(rt: Runtime, { orgId, id }: RetentionTurn): Promise<void> {
  const [[row]] = await read(rt.pool, orgId, [retentionRunById(orgId, id)]);
  if (row?.state !== "running") return;
  const { privacy } = await organisationContext(rt, orgId);
  const data = { run: id, policy_version: privacy.version, categories: toldCounts(row.counts) };
  const event = encodeEvent({ type: "retention.completed", ...envelope(rt, orgId), data });
  await write(rt.pool, orgId, {
    statements: [
      endRetentionRun(orgId, id, new Date(rt.now()), event.eventId, privacy.version),
      finishWork(orgId, "retention", id),
    ],
    events: [event],
  });
  rt.announce({ orgId, kind: "privacy", item: null });
}

async function giveUp(rt: Runtime, orgId: string, id: string): Promise<void> {
  const event = encodeEvent({ type: "retention.failed", ...envelope(rt, orgId), data: { run: id } });
  await write(rt.pool, orgId, {
    statements: [failRetentionRun(orgId, id, new Date(rt.now()), event.eventId), finishWork(orgId, "retention", id)],
    events: [event],
  });
  rt.announce({ orgId, kind: "privacy", item: null });
}

const envelope = (rt: Runtime, orgId: string) => ({
  eventId: rt.newId(),
  orgId,
  at: rt.now(),
  actor: { kind: "system", id: "worker" } as const,
});
