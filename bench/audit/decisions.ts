import { judgedItems } from "../http/fill";
import { drive, median, quantile, rateOf, type Timing } from "../http/measure";
import { Ours } from "../http/ours";
import { judgeAll } from "../http/rounds";
import type { Stage } from "../http/stage";
import { type Measure, measured } from "./report";
import type { SealerProcess } from "./sealer-process";
import { webWithoutLog } from "./web-without-log";

const GOAL = { least: 0.6 };
/** Of each side: plans are made and the compilers done before anything is timed. */
const WARM_UP = 480;
/** So many items wait as would be decided this much faster than ever before. */
const SPARE = 1.5;

type Sides = { on: Timing[]; off: Timing[] };

/** What a decision costs with the log and without it, in turns. */
export async function decisionsOnAndOff(
  stage: Stage,
  sealer: SealerProcess,
  { seconds, rounds, say }: { seconds: number; rounds: number; say: (text: string) => void },
): Promise<Measure[]> {
  const without = await stage.startAnotherWeb(stage.appUrl, await webWithoutLog());
  const [on, off] = [new Ours(stage, stage.web), new Ours(stage, without)];
  const sides: Sides = { on: [], off: [] };
  try {
    let fastest = await warmUp(stage, on, off);
    for (let round = 0; round < rounds; round += 1) {
      // For both sides before either: what else this machine does should meet both alike.
      const items = await waiting(stage, on, 2 * Math.ceil(SPARE * fastest * seconds));
      const half = Math.floor(items.length / 2);
      const shares = { on: items.slice(0, half), off: items.slice(half) };
      for (const side of round % 2 === 0 ? (["on", "off"] as const) : (["off", "on"] as const)) {
        const share = shares[side];
        const ours = side === "on" ? on : off;
        const measure = () =>
          drive({ seconds, steps: share.length }, (connection, n) => ours.claimAndDecide(connection, share[n] ?? ""));
        const timing = side === "on" ? await withLog(sealer, measure) : await withoutLog(stage, measure);
        sides[side].push(timing);
        fastest = Math.max(fastest, rateOf(timing));
      }
      const told = (side: keyof Sides) => rateOf(sides[side].at(-1) as Timing).toFixed(0);
      say(`round ${round + 1} of ${rounds}: ${told("on")} decisions a second with the log, ${told("off")} without`);
    }
  } finally {
    on.close();
    off.close();
  }
  const ratio = median(sides.on.map((timing, n) => rateOf(timing) / rateOf(sides.off[n] as Timing)));
  const latency = (side: keyof Sides, share: number) =>
    quantile(
      sides[side].flatMap((timing) => timing.latencies),
      share,
    );
  return [
    measured("decisions with the log, of those without", ratio, "", GOAL),
    ...(["on", "off"] as const).flatMap((side) => [
      measured(`decisions, log ${side}`, median(sides[side].map(rateOf)), "/s"),
      measured(`decisions, log ${side}, median of claim and decide`, latency(side, 0.5), "ms"),
      measured(`decisions, log ${side}, 99th percentile`, latency(side, 0.99), "ms"),
    ]),
  ];
}

async function withLog<T>(sealer: SealerProcess, measure: () => Promise<T>): Promise<T> {
  sealer.start();
  try {
    // What the filling told is sealed first: that backlog is not this measurement's.
    await sealer.caughtUp();
    return await measure();
  } finally {
    await sealer.stop();
  }
}

async function withoutLog<T>(stage: Stage, measure: () => Promise<T>): Promise<T> {
  await trigger(stage, "DISABLE");
  try {
    return await measure();
  } finally {
    await trigger(stage, "ENABLE ALWAYS");
  }
}

/** The trigger that refuses a decision without its event, as only a superuser may. */
async function trigger({ superuser }: Stage, change: string): Promise<void> {
  await superuser.query(`BEGIN; SET LOCAL countersign.guards = 'lifted'; SET LOCAL event_triggers = off;
    ALTER TABLE app.decision ${change} TRIGGER has_event; COMMIT`);
}

/** @returns the faster side's decisions a second */
async function warmUp(stage: Stage, on: Ours, off: Ours): Promise<number> {
  const items = await waiting(stage, on, 2 * WARM_UP);
  const first = await drive({ steps: WARM_UP }, (connection, n) => on.claimAndDecide(connection, items[n] ?? ""));
  const second = await withoutLog(stage, () =>
    drive({ steps: WARM_UP }, (connection, n) => off.claimAndDecide(connection, items[WARM_UP + n] ?? "")),
  );
  await stage.superuser.query("ANALYZE");
  return Math.max(rateOf(first), rateOf(second));
}

/** At least so many items that wait to be decided, which came through intake and checks. */
async function waiting(stage: Stage, ours: Ours, items: number): Promise<string[]> {
  const there = (await judgedItems(stage.superuser, stage.orgId)).length;
  if (there < items) {
    await drive({ steps: items - there }, (connection) => ours.takeIn(connection));
    await judgeAll(stage);
  }
  await stage.superuser.query("CHECKPOINT");
  return judgedItems(stage.superuser, stage.orgId);
}
