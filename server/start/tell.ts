const started = Date.now();

/** A line of progress for the person who started us; what the processes do is in their own logs. */
export function tell(line: string): void {
  const seconds = ((Date.now() - started) / 1000).toFixed(1).padStart(6);
  process.stderr.write(`${seconds}s  ${line}\n`);
}
