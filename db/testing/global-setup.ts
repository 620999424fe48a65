import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "@/db/embedded/start-embedded";

declare module "vitest" {
  interface ProvidedContext {
    /** The superuser's address of the database `postgres`. */
    databaseUrl: string;
  }
}

/** One PostgreSQL for the whole run, thrown away afterwards; every test makes databases of its own in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const parent = mkdtempSync(join(tmpdir(), "countersign-test-"));
  // mkdtemp closes its folder to others; the server's account must get through when root runs the tests.
  chmodSync(parent, 0o711);
  const server = await startEmbedded({ dataDir: join(parent, "postgres"), fsync: false });
  project.provide("databaseUrl", server.url);
  return async () => {
    await server.stop();
    rmSync(parent, { recursive: true, force: true });
  };
}
