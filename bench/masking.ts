/**
 * What masking costs where people wait: taking in a draft, and the desk (claiming an item and opening it), with masking and
 * without it in turns, over HTTP.
 * Run: npm run bench -- masking [--json] [--seconds N] [--rounds N] [--no-build]
 */
import { spawnSync } from "node:child_process";
import { availableParallelism, loadavg } from "node:os";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { line, type Measure, measured } from "./audit/report";
import { judgedItems } from "./http/fill";
import { CONNECTIONS, drive, median, quantile, rateOf, ratioInTurns, type Timing } from "./http/measure";
import { Ours } from "./http/ours";
import { judgeAll } from "./http/rounds";
import { type Stage, setStage } from "./http/stage";
import type { Web } from "./http/web-process";
import { putAside, reviewers } from "./masking/reviewers";
import { webWithoutMasking } from "./masking/web-without-masking";

const { values: options } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    "no-build": { type: "boolean", default: false },
    /** Of each side of a round, of each verb. */
    seconds: { type: "string", default: "2" },
    /** Even: in every second one the other side is first. */
    rounds: { type: "string", default: "8" },
  },
});
const SECONDS = Number(options.seconds);
const ROUNDS = Number(options.rounds);
const WARM_UP = 240;
/** Judged for a round: both sides together claim and open no more. */
const ITEMS = 1200;
/** At most so much dearer: the time of a step with masking, of that without. */
const GOAL = { most: 1.15 };

const say = (text: string) => options.json || console.log(text);

type Side = "on" | "off";
type Sides = Record<Side, Timing[]>;

async function main(): Promise<void> {
  const nextBuilt = options["no-build"]
    ? 0
    : spawnSync(process.execPath, [resolve("scripts/build.mjs")], { stdio: "ignore" }).status;
  if (nextBuilt !== 0) throw new Error("the build failed");
  const load = { cores: availableParallelism(), before: loadavg()[0] };
  const stage = await setStage({ bundle: resolve("dist/web.mjs"), nodeArguments: [] });
  try {
    const measures = await run(stage);
    for (const each of measures) say(line(each));
    const met = measures.every((each) => each.met !== false);
    console.log(JSON.stringify({ bench: "masking", met, measures, load, reading: READING }));
  } finally {
    await stage.stop();
  }
}

const READING =
  "Over HTTP, 16 connections, the real web server, authorization, row-level security, encryption and the event on both sides. Intake: POST /drafts; the worker's detection is beside it and not in it. Desk: claim an item and read it, two requests a step, each item once, a member a connection; the spans were stored when the draft was judged. Off: a web bundle whose desk reads no spans, records and reveals and masks nothing. Seconds a step, as the median of the ratios of pairs of rounds; in each pair both sides were first once.";

async function run(stage: Stage): Promise<Measure[]> {
  const without = await stage.startAnotherWeb(stage.appUrl, await webWithoutMasking());
  const cookies = await reviewers(stage, CONNECTIONS);
  const side = (web: Web) => new Ours(stage, web, CONNECTIONS, cookies);
  const sides = { on: side(stage.web), off: side(without) };
  const intake: Sides = { on: [], off: [] };
  const desk: Sides = { on: [], off: [] };
  try {
    await warmUp(stage, sides);
    for (let round = 0; round < ROUNDS; round += 1) {
      const order: Side[] = round % 2 === 0 ? ["on", "off"] : ["off", "on"];
      for (const side of order) intake[side].push(await drive({ seconds: SECONDS }, (c) => sides[side].takeIn(c)));
      await judgeAll(stage, ITEMS);
      const items = await judgedItems(stage.superuser, stage.orgId);
      const shares = halvesOf(items);
      for (const side of order) desk[side].push(await opened(sides[side], shares[side]));
      await putAside(stage);
      const told = (of: Sides) => (["on", "off"] as const).map((side) => rateOf(of[side].at(-1) as Timing).toFixed(0));
      say(
        `round ${round + 1} of ${ROUNDS}: intake ${told(intake).join(" / ")}, desk ${told(desk).join(" / ")} a second, on / off`,
      );
    }
  } finally {
    sides.on.close();
    sides.off.close();
  }
  return [...costOf("taking in a draft", intake), ...costOf("claiming and opening an item", desk)];
}

/** Each item once: what is held already is claimed with less work, and the faster side would come to more of that. */
function opened(ours: Ours, items: readonly string[]): Promise<Timing> {
  return drive({ seconds: SECONDS, steps: items.length }, async (connection, n) => {
    const item = items[n] ?? "";
    await ours.claim(connection, item);
    await ours.open(connection, item);
  });
}

/** Each side its own: what somebody holds is nobody else's. */
function halvesOf(items: readonly string[]): Record<Side, readonly string[]> {
  const half = Math.floor(items.length / 2);
  return { on: items.slice(0, half), off: items.slice(half) };
}

async function warmUp(stage: Stage, sides: Record<Side, Ours>): Promise<void> {
  for (const side of ["on", "off"] as const) await drive({ steps: WARM_UP }, (c) => sides[side].takeIn(c));
  await judgeAll(stage);
  const items = await judgedItems(stage.superuser, stage.orgId);
  const shares = halvesOf(items);
  for (const side of ["on", "off"] as const) await opened(sides[side], shares[side]);
  await putAside(stage);
  await stage.superuser.query("ANALYZE");
}

function costOf(what: string, of: Sides): Measure[] {
  const ratio = ratioInTurns(of.on.map((timing, n) => rateOf(of.off[n] as Timing) / rateOf(timing)));
  const latency = (side: Side) =>
    quantile(
      of[side].flatMap((timing) => timing.latencies),
      0.5,
    );
  return [
    measured(`${what}, masked, of unmasked`, ratio, "", GOAL),
    ...(["on", "off"] as const).flatMap((side) => [
      measured(`${what}, masking ${side}`, median(of[side].map(rateOf)), "/s"),
      measured(`${what}, masking ${side}, median`, latency(side), "ms"),
    ]),
  ];
}

await main();
