import { EXIT, type Io } from "../command";
import { sentences } from "../messages";
import { IntakeClient, type Patience, type Sent } from "./client";
import type { Credentials } from "./credentials";
import { countLines, type Line, linesOf } from "./lines";
import { Progress } from "./progress";
import { ResumeState } from "./resume";

export type RunOptions = {
  file: string;
  /** `drafts`, `customers` … as the reader calls them. */
  what: string;
  /** What else makes the same file another job, such as `already-sent`. */
  how: string;
  credentials: Credentials;
  dataDir: string;
  restart: boolean;
  patience?: Patience;
};

/** Sends the lines that are left; everything that happens to one goes through the run. */
export type Sender = (lines: AsyncIterable<Line>, run: Run) => Promise<void>;

/** The id of a line's record, for the report. */
function idOf(record: unknown): string | null {
  if (typeof record !== "object" || record === null) return null;
  const { external_id, id } = record as { external_id?: unknown; id?: unknown };
  const found = external_id ?? id;
  return typeof found === "string" ? found : null;
}

/** One reason for all lines of a batch, or of a list: without positions they can be counted together. */
function groupOf(reason: string): string {
  return reason.replaceAll(/\[\d+\]/g, "[]");
}

/** The state of one job: what is done, what was refused and why, and whether to go on. */
export class Run {
  readonly client: IntakeClient;
  private readonly progress: Progress;
  private readonly reasons = new Map<string, number>();
  private why: string | null = null;
  private halted = false;
  doneLines: number;

  constructor(
    private readonly io: Io,
    options: RunOptions,
    readonly state: ResumeState,
    total: number,
  ) {
    this.doneLines = state.counts.stored + state.counts.repeated + state.counts.refused;
    this.progress = new Progress(io, total, this.doneLines);
    const waiting = (seconds: number): void => this.progress.say(sentences.waiting(seconds));
    this.client = new IntakeClient(options.credentials, io.interrupted, waiting, options.patience);
  }

  get stopped(): boolean {
    return this.halted || this.io.interrupted.aborted;
  }

  get stopReason(): string | null {
    return this.why;
  }

  /** The JSON of a line, or undefined when there is none: then it is refused here already. */
  parse(line: Line): unknown {
    try {
      return JSON.parse(line.text);
    } catch {
      this.refuse(line, undefined, sentences.notJson);
      return undefined;
    }
  }

  stored(line: Line, repeated: boolean): void {
    this.state.counts[repeated ? "repeated" : "stored"] += 1;
    this.settle(line, 0);
  }

  refuse(line: Line, record: unknown, reason: string): void {
    this.state.counts.refused += 1;
    const group = groupOf(reason);
    this.reasons.set(group, (this.reasons.get(group) ?? 0) + 1);
    this.progress.say(sentences.refusedLine(line.number, idOf(record), reason));
    this.settle(line, 1);
  }

  /** Settles a request of one line. False when nothing further should be sent. */
  settleOne(line: Line, record: unknown, sent: Sent): boolean {
    if (sent.kind === "stop") return this.halt(sent.why);
    if (sent.kind === "stored") this.stored(line, sent.repeated);
    else this.refuse(line, record, sent.reason);
    return true;
  }

  halt(why: string | null): false {
    this.why ??= why;
    this.halted = true;
    return false;
  }

  private settle(line: Line, refused: number): void {
    this.doneLines += 1;
    this.state.mark(line.index);
    this.progress.advance(1, refused);
  }

  /** Clears the bar and says what was refused, most frequent first. */
  summarise(): void {
    this.progress.clear();
    if (this.reasons.size === 0) return;
    this.io.out(sentences.refusedBecause);
    for (const [reason, count] of [...this.reasons].sort((a, b) => b[1] - a[1]))
      this.io.out(sentences.refusedGroup(count, reason));
  }
}

async function* remaining(file: string, state: ResumeState): AsyncGenerator<Line> {
  for await (const line of linesOf(file)) if (!state.isDone(line.index)) yield line;
}

/** Sends a file line by line or batch by batch, so that it can be stopped at any time and gone on with. */
export async function runFile(options: RunOptions, io: Io, send: Sender): Promise<number> {
  const total = await countLines(options.file);
  const state = await ResumeState.open(options.dataDir, options.file, options.how, options.credentials);
  if (options.restart) state.forget();
  const run = new Run(io, options, state, total);
  io.err(sentences.sending(options.what, total, options.credentials.url));
  if (run.doneLines > 0) io.err(sentences.resuming(run.doneLines, total));
  const started = Date.now();
  try {
    await send(remaining(options.file, state), run);
  } finally {
    state.save();
  }
  run.summarise();
  if (run.stopReason !== null) {
    io.err(sentences.gaveUp(run.stopReason, run.doneLines, total));
    return EXIT.failed;
  }
  if (run.doneLines < total) {
    io.err(sentences.interrupted(run.doneLines, total));
    return EXIT.interrupted;
  }
  state.forgetOnDisk();
  const { stored, repeated, refused } = state.counts;
  io.out(sentences.finished(stored, repeated, refused, ((Date.now() - started) / 1_000).toFixed(1)));
  return refused === 0 ? EXIT.ok : EXIT.failed;
}
