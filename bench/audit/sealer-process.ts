import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Stage } from "../http/stage";

const PATIENCE_MS = 600_000;

/** The real sealer in a process of its own. */
export class SealerProcess {
  readonly #stage: Stage;
  readonly #log: string;
  #child: ChildProcess | null = null;

  constructor(stage: Stage) {
    this.#stage = stage;
    this.#log = join(stage.dir, "sealer.log");
  }

  start(): void {
    const { dir, sealerUrl, web } = this.#stage;
    const log = openSync(this.#log, "a");
    const env = { ...process.env, COUNTERSIGN_DATA: dir, DATABASE_SEALER_URL: sealerUrl, AUTH_URL: web.origin };
    this.#child = spawn(process.execPath, ["--enable-source-maps", resolve("dist/sealer.mjs")], {
      env: { ...env, NODE_ENV: "production" },
      stdio: ["ignore", log, log],
    });
    closeSync(log);
  }

  async stop(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise<void>((done) => child.once("exit", () => done()));
    child.kill("SIGTERM");
    const timer = setTimeout(() => child.kill("SIGKILL"), 30_000);
    await ended;
    clearTimeout(timer);
  }

  /** Until every event of the organisation is under its newest checkpoint. @returns how many there are */
  async caughtUp(): Promise<{ events: number }> {
    const began = performance.now();
    const { superuser, orgId } = this.#stage;
    for (;;) {
      const { events, sealed } = await this.sizes();
      if (sealed === events) return { events };
      if (this.#child?.exitCode !== null || performance.now() > began + PATIENCE_MS) {
        const { rows } = await superuser.query("SELECT code FROM audit.alarm WHERE org_id = $1", [orgId]);
        const told = readFileSync(this.#log, "utf8").slice(-2_000);
        throw new Error(`the sealer does not seal: ${sealed} of ${events}, alarms ${JSON.stringify(rows)}\n${told}`);
      }
      await sleep(100);
    }
  }

  async sizes(): Promise<{ events: number; sealed: number }> {
    const { superuser, orgId } = this.#stage;
    const { rows } = await superuser.query<{ events: string; sealed: string }>(
      `SELECT (SELECT count(*) FROM audit.event WHERE org_id = $1) AS events,
        coalesce((SELECT size FROM audit.checkpoint WHERE org_id = $1 ORDER BY size DESC LIMIT 1), 0) AS sealed`,
      [orgId],
    );
    return { events: Number(rows[0]?.events), sealed: Number(rows[0]?.sealed) };
  }
}
