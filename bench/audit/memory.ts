import { spawn } from "node:child_process";
import { appendFileSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { uuidv7 } from "@/server/identifiers";
import type { Stage } from "../http/stage";
import { fill } from "./export";
import { type Measure, measured } from "./report";
import { decidedAndReleased } from "./sample-events";
import type { SealerProcess } from "./sealer-process";

const LOOK_EVERY_MS = 50;

/**
 * The export as the command line makes it, threads included, and its check as anybody makes it, each in a process of its
 * own: the most memory that each ever held, for logs of different lengths.
 */
export async function memoryOfExports(
  stage: Stage,
  sealer: SealerProcess,
  sizes: readonly number[],
  found: (...each: Measure[]) => void,
): Promise<void> {
  sealer.start();
  let filled = 0;
  for (const size of sizes) {
    await fill(stage, size - filled, () => decidedAndReleased(stage.orgId, () => uuidv7(Date.now())));
    filled = size;
    await sealer.caughtUp();
    const out = join(stage.dir, `bundle-${size}`);
    const made = await run(["dist/cli.mjs", "export", "--org", "bench", "--out", out], stage);
    const checked = await run(["dist/verify.mjs", out], stage);
    rmSync(out, { recursive: true, force: true });
    const events = `${size.toLocaleString("en")} events`;
    found(
      measured(`export of ${events}: most memory ever held`, made.megabytes, "MB"),
      measured(`export of ${events}: took`, made.seconds, "s"),
      measured(`check of ${events}: most memory ever held`, checked.megabytes, "MB"),
      measured(`check of ${events}: took`, checked.seconds, "s"),
    );
  }
  await sealer.stop();
}

/** Runs it to its end, which must be a good one, and looks at it from outside meanwhile. */
async function run(args: string[], stage: Stage): Promise<{ megabytes: number; seconds: number }> {
  const { appUrl, sealerUrl, dir } = stage;
  const roles = { DATABASE_URL: appUrl, DATABASE_WORKER_URL: appUrl, DATABASE_SEALER_URL: sealerUrl };
  const env = {
    ...process.env,
    ...roles,
    COUNTERSIGN_DATA: dir,
    KEY_FILE: join(dir, "key"),
    NODE_ENV: "production" as const,
  };
  const began = performance.now();
  const child = spawn(process.execPath, args, { cwd: resolve("."), env, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  const hear = (piece: Buffer) => {
    said += piece;
    appendFileSync(join(dir, "memory.log"), piece);
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  let most = 0;
  const looking = setInterval(() => {
    most = Math.max(most, mostHeldBy(child.pid));
  }, LOOK_EVERY_MS);
  const code = await new Promise((ended) => child.once("exit", ended));
  clearInterval(looking);
  if (code !== 0) throw new Error(`${args.join(" ")} ended with ${code}: ${said.slice(-2_000)}`);
  return { megabytes: most / 1000, seconds: (performance.now() - began) / 1000 };
}

/** In kilobytes, as the kernel keeps it: nothing between two looks is missed but after the last. */
function mostHeldBy(pid: number | undefined): number {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
