import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { closePools } from "@/db/pool";
import { makeRuntime } from "../process-runtime";
import { type SeededDemo, seedDemo } from "../services/demo/seed-demo";

/**
 * The demo organisation in an empty database. Its sign-ins and its source's key are left in the data folder, readable by
 * their owner only: the sign-in page and the command line find them there.
 */
export async function createDemo(databaseUrl: string, keyFile: string, dataDir: string, origin: string): Promise<void> {
  const demo = await seedDemo(makeRuntime(databaseUrl, keyFile), process.env.DEMO_DELIVERY_URL || null);
  const privately = { mode: 0o600 };
  writeFileSync(
    join(dataDir, "demo-source.json"),
    `${JSON.stringify({ url: origin, key: demo.apiKey, signing_secret: demo.signingSecret })}\n`,
    privately,
  );
  writeFileSync(join(dataDir, "demo-sign-ins.json"), `${JSON.stringify(demo.signIns, null, 2)}\n`, privately);
  await closePools();
}

/** Who may sign in to try it, one line a role. */
export function signInLines(dataDir: string): string[] {
  const file = join(dataDir, "demo-sign-ins.json");
  if (!existsSync(file)) return [];
  const signIns = JSON.parse(readFileSync(file, "utf8")) as SeededDemo["signIns"];
  return ["Demo sign-ins:", ...signIns.map((s) => `  ${s.role.padEnd(16)} ${s.email.padEnd(28)} ${s.password}`)];
}
