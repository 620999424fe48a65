import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { closePools } from "@/db/pool";
import type { KeyEncryptionKey } from "../keys/key-encryption-key";
import { makeRuntime } from "../process-runtime";
import { type SeededDemo, seedDemo } from "../services/demo/seed-demo";
import { tell } from "./tell";

/**
 * The demo organisation in an empty database. Its sign-ins and its source's key are left in the data folder, readable by
 * their owner only: the sign-in page and the command line find them there.
 */
export async function createDemo(
  urls: { app: string; worker: string },
  kek: KeyEncryptionKey,
  dataDir: string,
  origin: string,
): Promise<void> {
  let told = 0;
  const processes = { rt: makeRuntime(urls.app, kek), worker: makeRuntime(urls.worker, kek) };
  await seedDemo(processes, {
    deliveryUrl: process.env.DEMO_DELIVERY_URL || null,
    keep(demo) {
      const source = { url: origin, key: demo.apiKey, signing_secret: demo.signingSecret };
      writePrivately(join(dataDir, "demo-source.json"), source);
      writePrivately(join(dataDir, "demo-sign-ins.json"), demo.signIns);
    },
    progress(share) {
      if (share < told + STEP) return;
      told = Math.floor(share / STEP) * STEP;
      tell(`  ${Math.round(told * 100)} % of its last four weeks`);
    },
  });
  await closePools();
}

/** What is told of the progress: quarters. */
const STEP = 0.25;

function writePrivately(file: string, value: unknown): void {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
}

/** Who may sign in to try it, one line a role. */
export function signInLines(dataDir: string): string[] {
  const file = join(dataDir, "demo-sign-ins.json");
  if (!existsSync(file)) return [];
  const signIns = JSON.parse(readFileSync(file, "utf8")) as SeededDemo["signIns"];
  return ["Demo sign-ins:", ...signIns.map((s) => `  ${s.role.padEnd(16)} ${s.email.padEnd(28)} ${s.password}`)];
}
