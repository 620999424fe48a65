import { type ChildProcess, spawn } from "node:child_process";
import { unwatchFile, watchFile } from "node:fs";
import { fileURLToPath } from "node:url";
import { tell } from "./tell";

export interface Processes {
  /** Rejects as soon as one of them ends by itself, and never resolves. */
  readonly failed: Promise<never>;
  /** Ends all, gently first. */
  stop(): Promise<void>;
}

const NAMES = ["web", "worker", "sealer"] as const;
const GRACE_MS = 7_000;
const developing = process.env.NODE_ENV === "development";

/** Starts the other bundles beside this one; in development again whenever one of them has been built anew. */
export function startProcesses(env: Record<string, string>, stopping: AbortSignal): Processes {
  const keepers: Keeper[] = [];
  const failed = new Promise<never>((_, reject) => {
    for (const name of NAMES) keepers.push(new Keeper(name, env, stopping, reject));
  });
  // Told to whoever waits; nobody may be waiting yet, or any more.
  failed.catch(() => undefined);
  return { failed, stop: async () => void (await Promise.all(keepers.map((keeper) => keeper.stop()))) };
}

/** One bundle, and the process that runs it now. */
class Keeper {
  readonly #name: string;
  readonly #bundle: string;
  readonly #env: Record<string, string>;
  readonly #stopping: AbortSignal;
  readonly #fail: (error: Error) => void;
  #child: ChildProcess;
  /** The process that is being replaced, whose end is no failure. */
  #replaced: ChildProcess | undefined;

  constructor(name: string, env: Record<string, string>, stopping: AbortSignal, fail: (error: Error) => void) {
    this.#name = name;
    this.#bundle = fileURLToPath(new URL(`./${name}.mjs`, import.meta.url));
    this.#env = env;
    this.#stopping = stopping;
    this.#fail = fail;
    this.#child = this.#start();
    // Not node --watch: it follows every file that is loaded, and in development Next writes those itself.
    // A bundle that does not compile is gone: what runs is kept until it is back.
    if (developing) watchFile(this.#bundle, { interval: 250 }, ({ size }) => void (size > 0 && this.#restart()));
  }

  async stop(): Promise<void> {
    unwatchFile(this.#bundle);
    await end(this.#child);
  }

  async #restart(): Promise<void> {
    if (this.#stopping.aborted || this.#replaced === this.#child) return;
    this.#replaced = this.#child;
    await end(this.#child);
    if (!this.#stopping.aborted) this.#child = this.#start();
  }

  #start(): ChildProcess {
    const child = spawn(process.execPath, ["--enable-source-maps", this.#bundle], {
      env: { ...process.env, ...this.#env },
      // The channel is for its end only: a child whose "disconnect" comes has lost us, and stops.
      stdio: ["ignore", "inherit", "inherit", "ipc"],
      // A group of its own, so that Ctrl-C reaches us alone and the order of stopping is ours.
      detached: process.platform !== "win32",
    });
    child.once("error", (error) => this.#fail(new Error(`The ${this.#name} process did not start: ${error.message}`)));
    child.once("exit", (code, signal) => this.#onExit(child, signal ?? `exit code ${code}`));
    return child;
  }

  #onExit(child: ChildProcess, how: string): void {
    if (this.#stopping.aborted || this.#replaced === child) return;
    if (developing) tell(`The ${this.#name} process ended by itself (${how}); it starts again at the next change.`);
    else this.#fail(new Error(`The ${this.#name} process ended by itself (${how}); stopping everything.`));
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((done) => child.once("exit", () => done()));
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), GRACE_MS);
  await ended;
  clearTimeout(timer);
}
