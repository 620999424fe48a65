import type { Io } from "../command";
import { sentences } from "../messages";

const BAR = 24;
const DRAW_EVERY_MS = 100;
const LINE_EVERY_MS = 5_000;

/** Says how far it is: a bar that is redrawn where somebody watches, a line now and then where it goes to a file. */
export class Progress {
  private readonly started = Date.now();
  private shownAt = Date.now();
  private done: number;
  private refused = 0;

  constructor(
    private readonly io: Io,
    private readonly total: number,
    private readonly before: number,
  ) {
    this.done = before;
  }

  advance(lines: number, refused: number): void {
    this.done += lines;
    this.refused += refused;
    const now = Date.now();
    if (now - this.shownAt < (this.io.terminal ? DRAW_EVERY_MS : LINE_EVERY_MS)) return;
    this.shownAt = now;
    this.show();
  }

  /** A line above the bar. */
  say(line: string): void {
    this.clear();
    this.io.err(line);
    if (this.io.terminal) this.show();
  }

  clear(): void {
    this.io.terminal?.write("\r\u001b[K");
  }

  private show(): void {
    const seconds = Math.max(0.001, (Date.now() - this.started) / 1_000);
    const rate = Math.round((this.done - this.before) / seconds);
    const text = sentences.progress(this.done, this.total, this.refused, rate);
    if (!this.io.terminal) {
      this.io.err(text);
      return;
    }
    const filled = this.total === 0 ? BAR : Math.round((this.done / this.total) * BAR);
    const drawn = `[${"#".repeat(filled)}${"-".repeat(BAR - filled)}] ${text}`;
    this.io.terminal.write(`\r\u001b[K${drawn.slice(0, Math.max(10, this.io.terminal.columns - 1))}`);
  }
}
