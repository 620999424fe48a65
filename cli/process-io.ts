import { EXIT, type Io } from "./command";

/** The world of a command that runs for somebody. The second Ctrl-C ends it where it stands. */
export function processIo(): Io {
  const interrupted = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      if (interrupted.signal.aborted) process.exit(EXIT.interrupted);
      interrupted.abort();
    });
  }
  // A reader that has seen enough (`| head`) is no fault of ours.
  process.stdout.on("error", () => process.exit(EXIT.ok));
  const { stderr } = process;
  return {
    out: (line) => void process.stdout.write(`${line}\n`),
    err: (line) => void stderr.write(`${line}\n`),
    terminal: stderr.isTTY ? { write: (text) => void stderr.write(text), columns: stderr.columns } : null,
    env: process.env,
    interrupted: interrupted.signal,
  };
}
