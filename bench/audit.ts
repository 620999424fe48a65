/**
 * What the audit log costs and what checking it takes. Every part prints as it ends, and one that breaks off loses no other.
 * Run: npm run bench -- audit [--json] [--only decisions,burst,tree,export,proofs,flips] [--no-build]
 * Only where it is asked for: memory, an export and its check for logs of up to a million events [--sizes N,N,N]
 * To try it: [--seconds N] [--rounds N] [--burst N] [--leaves N] [--most N] [--events N] [--bits N]
 */
import { spawnSync } from "node:child_process";
import { availableParallelism, loadavg } from "node:os";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { bitFlips } from "./audit/bit-flips";
import { burst } from "./audit/burst";
import { decisionsOnAndOff } from "./audit/decisions";
import { exportAgainstCopy } from "./audit/export";
import { memoryOfExports } from "./audit/memory";
import { proofCosts } from "./audit/proofs";
import { line, type Measure, report } from "./audit/report";
import { SealerProcess } from "./audit/sealer-process";
import { treeRate } from "./audit/tree-rate";
import { type Stage, setStage } from "./http/stage";

const { values: options } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    only: { type: "string" },
    "no-build": { type: "boolean", default: false },
    /** Of each side of a round of decisions. */
    seconds: { type: "string", default: "4" },
    rounds: { type: "string", default: "7" },
    /** Seconds of writing. */
    burst: { type: "string", default: "60" },
    leaves: { type: "string", default: "1000000" },
    /** The largest tree that proofs are made in. */
    most: { type: "string", default: "10000000" },
    /** How long the logs are whose export and check are looked at for their memory. */
    sizes: { type: "string", default: "100000,300000,1000000" },
    /** Exported and copied. */
    events: { type: "string", default: "1000000" },
    bits: { type: "string", default: "100000" },
    /** Processes that flip bits; as many as there are cores unless given. */
    lanes: { type: "string", default: String(availableParallelism()) },
  },
});

function say(text: string): void {
  if (!options.json) console.log(text);
}

const measures: Measure[] = [];
const failed: { part: string; error: string }[] = [];
const load: { cores: number; before: Record<string, number> } = { cores: availableParallelism(), before: {} };

function found(...each: Measure[]): void {
  measures.push(...each);
  for (const measure of each) say(line(measure));
}

const stopping: { stage: Stage | null } = { stage: null };
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void Promise.resolve(stopping.stage?.stop()).then(() => process.exit(1)));
}

/** A fresh database and the real web server, for as long as the work takes. */
async function onStage(work: (stage: Stage, sealer: SealerProcess) => Promise<void>): Promise<void> {
  if (!options["no-build"]) {
    const built = spawnSync(process.execPath, ["scripts/build.mjs"], { stdio: ["ignore", 2, 2] });
    if (built.status !== 0) throw new Error("the build failed");
  }
  const stage = await setStage({ bundle: resolve("dist/web.mjs"), nodeArguments: [] });
  stopping.stage = stage;
  try {
    await work(stage, new SealerProcess(stage));
  } finally {
    stopping.stage = null;
    await stage.stop();
  }
}

const PARTS: Record<string, { title: string; run(): Promise<void> | void }> = {
  tree: {
    title: "The tree made again",
    run: () => found(...treeRate(Number(options.leaves))),
  },
  proofs: {
    title: "Proofs",
    run: () => proofCosts(Number(options.most), found),
  },
  flips: {
    title: "One bit flipped",
    run: async () => found(...(await bitFlips(Number(options.bits), Number(options.lanes), say))),
  },
  decisions: {
    title: "Deciding with the log and without it",
    run: () =>
      onStage(async (stage, sealer) => {
        const given = { seconds: Number(options.seconds), rounds: Number(options.rounds), say };
        found(...(await decisionsOnAndOff(stage, sealer, given)));
      }),
  },
  burst: {
    title: "A burst",
    run: () => onStage(async (stage, sealer) => found(...(await burst(stage, sealer, Number(options.burst))))),
  },
  export: {
    title: "An export beside COPY",
    run: () =>
      onStage(async (stage, sealer) => found(...(await exportAgainstCopy(stage, sealer, Number(options.events))))),
  },
  memory: {
    title: "Memory of an export and of its check",
    run: () => onStage((stage, sealer) => memoryOfExports(stage, sealer, options.sizes.split(",").map(Number), found)),
  },
};

/** Takes minutes and holds no goal. */
const ASKED_FOR = ["memory"];
const wanted = options.only?.split(",") ?? Object.keys(PARTS).filter((name) => !ASKED_FOR.includes(name));
for (const name of wanted) {
  const part = PARTS[name];
  if (!part) throw new Error(`there is no part ${name}: ${Object.keys(PARTS).join(", ")}`);
  const before = Math.round((loadavg()[0] ?? 0) * 10) / 10;
  load.before[name] = before;
  say(`\n${part.title} (load before it ${before}, ${load.cores} cores)`);
  try {
    await part.run();
  } catch (error) {
    failed.push({ part: name, error: error instanceof Error ? error.message : String(error) });
    say(`broke off: ${error instanceof Error ? (error.stack ?? error.message) : error}`);
  }
}
report({ measures, failed, load });
