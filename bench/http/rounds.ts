import { judgeDraft } from "@/server/services/judge/judge-draft";
import type { Baseline } from "./baseline";
import { judgedItems, type MadeItem, makeItems, type PagePlace } from "./fill";
import { CONNECTIONS, drive, rateOf, type Timing, type Until } from "./measure";
import type { Ours } from "./ours";
import type { Stage } from "./stage";

export const VERBS = ["intake", "claim+decide", "claim", "decide", "page"] as const;
export type Verb = (typeof VERBS)[number];
export type Measured = { ours: Timing[]; baseline: Timing[] };
export type Phases = Record<Verb, Measured>;

export type Run = {
  stage: Stage;
  ours: Ours;
  baseline: Baseline;
  places: PagePlace[];
  seconds: number;
  rounds: number;
  say: (line: string) => void;
};

/** Claimed first, then decided, apart from the pairs; at most this many. */
const MOST_APART = 640;
/** More than either side decides in a second. */
const MOST_PER_SECOND = { ours: 1200, baseline: 6000 };

/** All drafts that wait for the checks, judged in this process, where the worker would do it. Not timed. */
export async function judgeAll({ superuser, rt, orgId }: Stage, most = Number.MAX_SAFE_INTEGER): Promise<void> {
  const waiting = await superuser.query<{ ref_id: string }>(
    "SELECT d.draft_id AS ref_id FROM app.draft d WHERE d.state = 'checking' AND d.agent = 'airline-agent' LIMIT $1",
    [most],
  );
  await drive({ steps: waiting.rows.length }, (_, index) => judgeDraft(rt, orgId, waiting.rows[index]?.ref_id ?? ""));
}

/**
 * Every verb a few times on every connection, so that plans are made before anything is timed; statistics in between, as
 * autovacuum takes them within minutes, since what is planned for small tables is kept while they grow.
 */
export async function warmUp({
  stage,
  ours,
  baseline,
  places,
}: Pick<Run, "stage" | "ours" | "baseline" | "places">): Promise<void> {
  const steps = 8 * CONNECTIONS;
  for (let pass = 0; pass < 2; pass += 1) {
    await drive({ steps }, (c) => ours.takeIn(c));
    await drive({ steps }, (c) => baseline.takeIn(c));
    await judgeAll(stage);
    const judged = await judgedItems(stage.superuser, stage.orgId);
    const made = await makeItems(stage, 2 * steps);
    await drive({ steps }, (c, i) => ours.claimAndDecide(c, judged[i] ?? ""));
    await drive({ steps }, (c, i) => baseline.claimAndDecide(c, made[i] as MadeItem));
    await drive({ steps }, (c, i) => baseline.claim(c, made[i + steps] as MadeItem));
    await drive({ steps }, (c, i) => baseline.decide(c, made[i + steps] as MadeItem));
    await drive({ steps }, (c, i) => ours.page(c, places[i % places.length] as PagePlace));
    await drive({ steps }, (c, i) => baseline.page(c, places[i % places.length] as PagePlace));
    if (pass === 0) await stage.superuser.query("ANALYZE");
  }
}

export async function runRounds(run: Run): Promise<Phases> {
  const phases = Object.fromEntries(VERBS.map((verb) => [verb, { ours: [], baseline: [] }])) as unknown as Phases;
  for (let round = 0; round < run.rounds; round += 1) {
    const taken = await runRound(run, round);
    for (const verb of VERBS) {
      phases[verb].ours.push(taken[verb].ours);
      phases[verb].baseline.push(taken[verb].baseline);
    }
    const told = VERBS.map(
      (verb) => `${verb} ${rateOf(taken[verb].ours).toFixed(0)}/${rateOf(taken[verb].baseline).toFixed(0)}`,
    );
    run.say(`round ${round + 1} of ${run.rounds}, ours/baseline a second: ${told.join(", ")}`);
  }
  return phases;
}

type Side = () => Promise<Timing>;

/** Ours and the baseline take turns at being first. */
async function both(round: number, ours: Side, baseline: Side): Promise<{ ours: Timing; baseline: Timing }> {
  if (round % 2 === 0) {
    const first = await ours();
    return { ours: first, baseline: await baseline() };
  }
  const first = await baseline();
  return { baseline: first, ours: await ours() };
}

async function runRound(
  { stage, ours, baseline, places, seconds }: Run,
  round: number,
): Promise<Record<Verb, { ours: Timing; baseline: Timing }>> {
  const until: Until = { seconds };
  const intake = await both(
    round,
    () => drive(until, (c) => ours.takeIn(c)),
    () => drive(until, (c) => baseline.takeIn(c)),
  );

  await judgeAll(stage, MOST_PER_SECOND.ours * seconds + MOST_APART);
  const judged = await judgedItems(stage.superuser, stage.orgId);
  const made = await makeItems(stage, MOST_PER_SECOND.baseline * seconds + MOST_APART);
  await stage.superuser.query("CHECKPOINT");
  const item = (index: number) => judged[index] ?? "";
  const row = (index: number) => made[index] as MadeItem;
  const share = Math.min(MOST_APART, Math.floor(judged.length / 4));
  const apart: Until = { steps: share };
  const claim = await both(
    round,
    () => drive(apart, (c, i) => ours.claim(c, item(i))),
    () => drive(apart, (c, i) => baseline.claim(c, row(i))),
  );
  const decide = await both(
    round,
    () => drive(apart, (c, i) => ours.decide(c, item(i))),
    () => drive(apart, (c, i) => baseline.decide(c, row(i))),
  );
  const pair = await both(
    round,
    () => drive({ seconds, steps: judged.length - share }, (c, i) => ours.claimAndDecide(c, item(i + share))),
    () => drive({ seconds, steps: made.length - share }, (c, i) => baseline.claimAndDecide(c, row(i + share))),
  );
  const place = (index: number) => places[index % places.length] as PagePlace;
  const page = await both(
    round,
    () => drive(until, (c, i) => ours.page(c, place(i))),
    () => drive(until, (c, i) => baseline.page(c, place(i))),
  );
  return { intake, claim, decide, "claim+decide": pair, page };
}
