import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

export type Web = { port: number; origin: string; stop(): Promise<void> };

const PATIENCE_MS = 60_000;

/** The real web server in a process of its own, once it is healthy. */
export async function startWeb(options: {
  bundle: string;
  port: number;
  env: Record<string, string>;
  logFile: string;
  nodeArguments?: string[];
}): Promise<Web> {
  const { bundle, port, env, logFile, nodeArguments = [] } = options;
  const origin = `http://localhost:${port}`;
  const log = openSync(logFile, "a");
  const child = spawn(process.execPath, ["--enable-source-maps", ...nodeArguments, bundle], {
    env: { ...process.env, ...env, PORT: String(port), AUTH_URL: origin, NODE_ENV: "production" },
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await healthy(origin))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      child.kill("SIGKILL");
      throw new Error(`the web server did not start:\n${readFileSync(logFile, "utf8").slice(-2000)}`);
    }
    await sleep(100);
  }
  return { port, origin, stop: () => end(child) };
}

async function healthy(origin: string): Promise<boolean> {
  try {
    const response = await fetch(`${origin}/api/v1/health`, { signal: AbortSignal.timeout(2000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), 15_000);
  await ended;
  clearTimeout(timer);
}
