/**
 * What intake, deciding and a queue page cost over HTTP, beside one prepared call of one SQL function that makes the same
 * row changes. Run: npm run bench -- http [--json] [--seconds N] [--rounds N] [--cpu-prof FOLDER] [--no-build]
 */
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { Baseline } from "./http/baseline";
import { createBaseline } from "./http/baseline-functions";
import { fillQueue, judgedItems, pagePlaces } from "./http/fill";
import { drive } from "./http/measure";
import { Ours } from "./http/ours";
import { report } from "./http/report";
import { countRoundTrips } from "./http/round-trips";
import { judgeAll, runRounds, warmUp } from "./http/rounds";
import { setStage } from "./http/stage";

const QUEUE_LENGTH = 100_000;

const { values: options } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    seconds: { type: "string", default: "2" },
    /** Even: in every second one the other side is first. */
    rounds: { type: "string", default: "4" },
    /** A profile of the web process, to be opened with the browser's developer tools. */
    "cpu-prof": { type: "string" },
    "no-build": { type: "boolean", default: false },
    bundle: { type: "string", default: "dist/web.mjs" },
  },
});

function say(line: string): void {
  if (!options.json) console.log(line);
}

if (!options["no-build"]) {
  const built = spawnSync(process.execPath, ["scripts/build.mjs"], { stdio: ["ignore", 2, 2] });
  if (built.status !== 0) throw new Error("the build failed");
}

const profile = options["cpu-prof"];
const stage = await setStage({
  bundle: resolve(options.bundle),
  nodeArguments: profile ? ["--cpu-prof", `--cpu-prof-dir=${resolve(profile)}`] : [],
});
let stopping = false;
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    stopping = true;
    void stage.stop().then(() => process.exit(1));
  });
}
try {
  say("A fresh database with fsync on, one web process, no worker; 16 connections; all on this machine.");
  await createBaseline(stage.superuser);
  await fillQueue(stage, QUEUE_LENGTH);
  const ours = new Ours(stage, stage.web);
  await drive({ steps: 200 }, (connection) => ours.takeIn(connection));
  await judgeAll(stage);
  const places = await pagePlaces(stage.superuser, stage.orgId, 32);
  const [first] = places;
  if (!first) throw new Error("the queue is empty");
  const trips = await countRoundTrips(stage, first);
  const waiting = await judgedItems(stage.superuser, stage.orgId);
  await drive({ steps: 100 }, (connection, index) => ours.claimAndDecide(connection, waiting[index] ?? ""));
  const baseline = await Baseline.connect(stage);
  await warmUp({ stage, ours, baseline, places });
  const phases = await runRounds({
    stage,
    ours,
    baseline,
    places,
    seconds: Number(options.seconds),
    rounds: Number(options.rounds),
    say,
  });
  ours.close();
  await baseline.close();
  report(phases, trips, say);
} finally {
  if (!stopping) await stage.stop();
}
