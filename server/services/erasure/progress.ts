import type { ErasureFailure, OpenedIn } from "@/core/privacy/erasure-words";
import { type ErasedCounts, erasureTurn, holdErasureWork } from "@/db/repositories/erasure";
import { type ErasureRow, holdsOver, noteErasure } from "@/db/repositories/subject-request";
import { LostRace, read, writeUnlogged } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import { retryLostRace } from "../race";

/** In this order. */
export type Step = "close" | "search" | "redact" | "destroy" | "copies" | "prove";

/** An erasure, and how often its work was taken: `turn` tells one worker from the next. */
export type ErasureJob = {
  rt: Runtime;
  orgId: string;
  erasure: string;
  subject: string;
  request: string | null;
  turn: number;
};

/** How far an erasure is; kept with it, so that whoever goes on after a crash begins where it stopped. */
export type Progress = Partial<ErasedCounts> & {
  step: Step;
  /** The last conversation of somebody else that was looked through. */
  cursor: string;
  redacted: number;
  /** Conversations of others in which something was redacted: exports of them are removed as well. */
  touched: string[];
  sources_told: number;
  exports: number;
  packages: number;
  tried: number;
};

export const BEGINNING = "00000000-0000-0000-0000-000000000000";

const FIRST: Progress = {
  ...{ step: "close", cursor: BEGINNING, redacted: 0, touched: [] },
  ...{ sources_told: 0, exports: 0, packages: 0, tried: 0 },
};

export const progressOf = (row: ErasureRow): Progress => ({ ...FIRST, ...(row.counts as Partial<Progress>) });

/** Nothing more is done of this erasure, and why; `at` is the record that cannot be opened. */
export class Stopped extends Error {
  override name = "Stopped";

  readonly because: ErasureFailure;
  readonly at: { kind: OpenedIn; record: string } | null;

  constructor(because: ErasureFailure, { at, cause }: { at?: NonNullable<Stopped["at"]>; cause?: unknown } = {}) {
    super(at ? `${because} ${at.kind} ${at.record}` : because, { cause });
    this.because = because;
    this.at = at ?? null;
  }
}

/** Another worker was given this erasure: it goes on there, not here. */
export class Overtaken extends Error {
  override name = "Overtaken";
}

/** Another minute for this worker; turned back when the erasure is another worker's by now. */
export const held = ({ orgId, erasure, turn }: ErasureJob) => holdErasureWork(orgId, erasure, turn);

/** A piece of an erasure is done; to be sent with what was done where that is one transaction. */
export const noted = (job: ErasureJob, progress: Progress) => [
  noteErasure(job.orgId, job.erasure, "running", JSON.stringify(progress)),
  held(job),
];

export async function note(job: ErasureJob, progress: Progress): Promise<Progress> {
  await writeUnlogged(job.rt.pool, job.orgId, noted(job, progress));
  return progress;
}

/**
 * Reads and writes again when somebody was faster, unless that was a hold or another worker.
 * @throws Stopped, Overtaken
 */
export function retryStep<T>(job: ErasureJob, attempt: () => Promise<T>): Promise<T> {
  const { rt, orgId, erasure, subject, turn } = job;
  return retryLostRace(async () => {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof LostRace)) throw error;
      const [[work], holds] = await read(rt.pool, orgId, [erasureTurn(orgId, erasure), holdsOver(orgId, subject)]);
      if (work?.attempts !== turn) throw new Overtaken("", { cause: error });
      if (holds.length > 0) throw new Stopped("legal_hold", { cause: error });
      throw error;
    }
  });
}
