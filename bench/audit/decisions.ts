import { judgedItems } from "../http/fill";
import { drive, median, quantile, rateOf, type Timing } from "../http/measure";
import { Ours } from "../http/ours";
import { judgeAll } from "../http/rounds";
import type { Stage } from "../http/stage";
import { type Measure, measured } from "./report";
import type { SealerProcess } from "./sealer-process";
import { webWithoutLog } from "./web-without-log";

const GOAL = { least: 0.6 };
const WARM_UP = 160;
/** More than is decided in a second, on a machine like this. */
const MOST_A_SECOND = 900;

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
    await warmUp(stage, on, off);
    for (let round = 0; round < rounds; round += 1) {
      for (const side of round % 2 === 0 ? (["on", "off"] as const) : (["off", "on"] as const)) {
        const items = await waiting(stage, on, MOST_A_SECOND * seconds);
        const measure = () =>
          drive({ seconds, steps: items.length }, (connection, n) =>
            (side === "on" ? on : off).claimAndDecide(connection, items[n] ?? ""),
          );
        sides[side].push(side === "on" ? await withLog(sealer, measure) : await withoutLog(stage, measure));
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

async function warmUp(stage: Stage, on: Ours, off: Ours): Promise<void> {
  const items = await waiting(stage, on, 2 * WARM_UP);
  await drive({ steps: WARM_UP }, (connection, n) => on.claimAndDecide(connection, items[n] ?? ""));
  await withoutLog(stage, () =>
    drive({ steps: WARM_UP }, (connection, n) => off.claimAndDecide(connection, items[WARM_UP + n] ?? "")),
  );
  await stage.superuser.query("ANALYZE");
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
