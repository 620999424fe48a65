import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

const PATIENCE_MS = 90_000;

/** Fails with a sentence rather than, much later, with a stack trace of the web server. */
export async function assertPortIsFree(port: number): Promise<void> {
  const code = await new Promise<string | undefined>((resolve) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? "unknown"));
    probe.listen(port, () => probe.close(() => resolve(undefined)));
  });
  if (code === undefined) return;
  if (code === "EACCES")
    throw new Error(`Port ${port} may not be used by this user. Choose another: PORT=3000 npm start`);
  throw new Error(`Port ${port} is in use. Stop what uses it, or choose another: PORT=${port + 1} npm start`);
}

/** Waits until the web server answers at this address. */
export async function waitUntilHealthy(url: string, stopping: AbortSignal): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!stopping.aborted) {
    if (await answers(url)) return;
    if (Date.now() > deadline) throw new Error(`The web server does not answer at ${url}.`);
    await sleep(100);
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
