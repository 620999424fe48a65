import type { ErasedCounts } from "@/db/repositories/erasure";
import { type ErasureRow, noteErasure } from "@/db/repositories/subject-request";
import { holdWork } from "@/db/repositories/work";
import { writeUnlogged } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";

export const STEPS = ["close", "tell", "redact", "destroy", "copies", "prove"] as const;
export type Step = (typeof STEPS)[number];

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

const FIRST: Progress = {
  ...{ step: "close", cursor: "00000000-0000-0000-0000-000000000000", redacted: 0, touched: [] },
  ...{ sources_told: 0, exports: 0, packages: 0, tried: 0 },
};

export const progressOf = (row: ErasureRow): Progress => ({ ...FIRST, ...(row.counts as Partial<Progress>) });

/** A piece of an erasure is done; to be sent with what was done where that is one transaction. */
export const noted = (orgId: string, erasureId: string, progress: Progress) => [
  noteErasure(orgId, erasureId, "running", JSON.stringify(progress)),
  holdWork(orgId, "erasure", erasureId),
];

export async function note(rt: Runtime, orgId: string, erasureId: string, progress: Progress): Promise<Progress> {
  await writeUnlogged(rt.pool, orgId, noted(orgId, erasureId, progress));
  return progress;
}
