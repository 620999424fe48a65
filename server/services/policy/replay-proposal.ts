import type { Policy } from "@/core/policy/policy";
import { policyVersionBody } from "@/db/repositories/policy";
import { proposalById } from "@/db/repositories/policy-proposal";
import { completeReplay, failReplay, pulseReplay, replayOf } from "@/db/repositories/policy-replay";
import { finishWork } from "@/db/repositories/work";
import { LostRace, read, write, writeUnlogged } from "@/db/transaction";
import { keyedDigest } from "@/server/keys/organisation-keys";
import { stableJson } from "@/server/keys/stable-json";
import { log } from "@/server/log";
import type { Runtime } from "@/server/runtime";
import { toldByWorker } from "../erasure/told-by-worker";
import { organisationContext } from "../organisation/organisation-context";
import { type CountedDryRun, dryRunPolicy } from "./dry-run-policy";
import type { LookBound } from "./look-anew";

/** As many texts, and as long, as a worker opens for one proposal. */
const BOUND: LookBound = { most: 10_000, milliseconds: 5 * 60_000 };
/** Between two notes of how far it is; well within the minute for which the work is held. */
const PULSE_MS = 1_000;

/** The process is ending: the work stays, and another takes it up. */
class Leaving extends Error {}

/**
 * Counts what a proposal would have changed against the version that it was written for, over many texts. What is counted
 * stands beside the first count, which was made while somebody waited; neither is ever changed.
 */
export async function replayProposal(
  rt: Runtime,
  orgId: string,
  proposalId: string,
  stopping?: AbortSignal,
  bound: LookBound = BOUND,
): Promise<void> {
  const done = finishWork(orgId, "replay", proposalId);
  const [[asked], [proposal]] = await read(rt.pool, orgId, [
    replayOf(orgId, proposalId),
    proposalById(orgId, proposalId),
  ]);
  if (!asked || !proposal || asked.state === "done" || asked.state === "failed")
    return writeUnlogged(rt.pool, orgId, [done]);
  const [[base]] = await read(rt.pool, orgId, [policyVersionBody(orgId, proposal.base_version)]);
  const before = { ...(base?.body as Policy), version: proposal.base_version };
  const pulse = new ReplayPulse(rt, orgId, proposalId, stopping);
  try {
    const look = { ...bound, progress: pulse.progress };
    const run = await dryRunPolicy(rt, orgId, { before, after: proposal.body as Policy }, { days: asked.days, look });
    await pulse.end();
    await tell(rt, orgId, proposalId, run);
  } catch (error) {
    await pulse.end().catch(() => undefined);
    if (error instanceof Leaving || error instanceof LostRace) throw error;
    log.error({ proposal: proposalId, error: error instanceof Error ? error.message : "unknown" }, "dry run failed");
    await writeUnlogged(rt.pool, orgId, [failReplay(orgId, proposalId, new Date(rt.now())), done]);
  }
  rt.announce({ orgId, kind: "policy", item: null });
}

async function tell(rt: Runtime, orgId: string, proposalId: string, run: CountedDryRun): Promise<void> {
  const { keys } = await organisationContext(rt, orgId);
  const [looked, of] = [run.anew?.looked ?? 0, run.anew?.of ?? 0];
  await write(rt.pool, orgId, {
    statements: [
      completeReplay(orgId, proposalId, looked, of, JSON.stringify(run), new Date(rt.now())),
      finishWork(orgId, "replay", proposalId),
    ],
    events: [
      toldByWorker(rt, orgId, "policy.replayed", {
        ...{ proposal: proposalId, looked, of },
        dry_run: keyedDigest(keys, "policy.dry_run", stableJson(run)).toString("hex"),
      }),
    ],
  });
}

/** Notes how far a count is, now and then, and holds its work meanwhile. */
class ReplayPulse {
  readonly #note: (looked: number, of: number) => Promise<void>;
  readonly #stopping: AbortSignal | undefined;
  #told = 0;
  #noting: Promise<void> = Promise.resolve();

  constructor(rt: Runtime, orgId: string, proposalId: string, stopping: AbortSignal | undefined) {
    this.#stopping = stopping;
    this.#note = async (looked, of) => {
      await writeUnlogged(rt.pool, orgId, [pulseReplay(orgId, proposalId, looked, of)]);
      rt.announce({ orgId, kind: "policy", item: null });
    };
  }

  readonly progress = (looked: number, of: number): void => {
    if (this.#stopping?.aborted) throw new Leaving("stopping");
    const now = performance.now();
    if (now - this.#told < PULSE_MS) return;
    this.#told = now;
    // A note that is lost is no reason to stop: the next one tells.
    this.#noting = this.#noting.then(() => this.#note(looked, of)).catch(() => undefined);
  };

  /** Resolves when nothing is being noted any more. */
  end(): Promise<void> {
    return this.#noting;
  }
}
