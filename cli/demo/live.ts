import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { LiveAct, LiveStream } from "@/server/services/demo/live-stream";
import { type Arguments, type Command, EXIT, type Io, textOption, UsageError } from "../command";
import { IntakeClient } from "../intake/client";
import { type Credentials, dataDirectory, findCredentials } from "../intake/credentials";
import { sentences } from "../messages";

const HELP = `Keeps sending to the demo organisation of the local instance, as its source, through the public API: new
conversations with drafts that are good and wrong, customers who write again, now and then a flag.
Ctrl-C stops it.

  --every SECONDS    between two things sent, 0.1 to 3600 (default 5)
  --count N          stop after so many
  --seed N           what is said; the same number says the same (default 1)

The address and the key are those that npm start left in the data directory (COUNTERSIGN_DATA, default .data).`;

const DEFAULT_SECONDS = 5;
/** Nobody waits long for an instance that went away in front of their eyes. */
const PATIENCE = { unreachableMs: 15_000, firstWaitMs: 500, longestWaitMs: 4_000, requestMs: 20_000 };

type Wishes = { everyMs: number; count: number; seed: number };

/** `countersign demo live`; `streamOf` writes what is sent. */
export function demoLiveCommand(streamOf: (seed: number, run: string) => LiveStream): Command {
  return {
    name: "demo live",
    summary: "Keeps sending conversations to the demo organisation.",
    usage: "[--every SECONDS] [--count N] [--seed N]",
    help: HELP,
    options: { every: { type: "string" }, count: { type: "string" }, seed: { type: "string" } },
    async run(args, io) {
      const wishes = wishesOf(args);
      const credentials = await demoCredentials(io);
      if (!(await answers(credentials))) {
        io.err(sentences.demoNotRunning(credentials.url));
        return EXIT.failed;
      }
      io.out(sentences.demoSending(credentials.url, wishes.everyMs / 1_000));
      return sendAll(streamOf(wishes.seed, Date.now().toString(36)), credentials, wishes, io);
    },
  };
}

function wishesOf(args: Arguments): Wishes {
  const number = (name: string, otherwise: number, least: number, most: number): number => {
    const given = textOption(args, name);
    const value = given === undefined ? otherwise : Number(given);
    if (given?.trim() === "" || !(value >= least && value <= most))
      throw new UsageError(sentences.badNumber(name, least, most));
    return value;
  };
  const count = textOption(args, "count") === undefined ? Number.POSITIVE_INFINITY : number("count", 1, 1, 1_000_000);
  return { everyMs: number("every", DEFAULT_SECONDS, 0.1, 3_600) * 1_000, count, seed: number("seed", 1, 0, 2 ** 31) };
}

/** The demo source's and nobody else's: what is invented goes to no other organisation. */
async function demoCredentials(io: Io): Promise<Credentials> {
  try {
    return await findCredentials({}, { COUNTERSIGN_DATA: io.env.COUNTERSIGN_DATA });
  } catch (cause) {
    const file = join(dataDirectory(io.env), "demo-source.json");
    const missing = cause instanceof UsageError && cause.message === sentences.noKey(file);
    throw missing ? new UsageError(sentences.noDemo(file), { cause }) : cause;
  }
}

async function answers({ url }: Credentials): Promise<boolean> {
  try {
    return (await fetch(`${url}/api/v1/health`, { signal: AbortSignal.timeout(5_000) })).ok;
  } catch {
    return false;
  }
}

async function sendAll(stream: LiveStream, credentials: Credentials, wishes: Wishes, io: Io): Promise<number> {
  const client = new IntakeClient(credentials, io.interrupted, (s) => io.err(sentences.waiting(s)), PATIENCE);
  let sent = 0;
  for (; sent < wishes.count && !io.interrupted.aborted; sent++) {
    if (sent > 0) await sleep(wishes.everyMs, undefined, { signal: io.interrupted }).catch(() => undefined);
    if (io.interrupted.aborted) break;
    const act = stream.next(Date.now());
    const answer = await client.post(pathOf(act), JSON.stringify(act.body));
    if (answer.kind === "stored") io.out(sentences.demoSent(clockTime(), act.kind, act.language, act.title, act.id));
    else if (answer.kind === "refused") io.err(`${act.id}: ${answer.reason}`);
    else if (answer.why === null) break;
    else {
      io.err(answer.why === sentences.keyRefused ? sentences.notTheDemo(credentials.url) : answer.why);
      return EXIT.failed;
    }
  }
  io.out(sentences.demoStopped(sent));
  return EXIT.ok;
}

function pathOf(act: LiveAct): string {
  if (act.kind === "message") return `/conversations/${encodeURIComponent(act.id)}/messages`;
  return act.kind === "flag" ? "/flags" : "/drafts";
}

function clockTime(): string {
  return new Date().toTimeString().slice(0, 8);
}
