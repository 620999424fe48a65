import { spawn } from "node:child_process";

/** The operating-system user that PostgreSQL runs as, when it may not be the one who starts it. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

export interface CommandResult {
  readonly code: number | null;
  readonly output: string;
}

/** What the binaries need of our environment: neither our secrets nor PGPORT, PGDATA and the like, which steer them. */
const PASSED_ON = ["PATH", "LD_LIBRARY_PATH", "SystemRoot", "SYSTEMROOT", "ComSpec", "TEMP", "TMP", "TMPDIR"];

function environment(): NodeJS.ProcessEnv {
  const kept = PASSED_ON.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  return { ...Object.fromEntries(kept), LC_ALL: "C", TZ: "UTC" };
}

/** Runs a program to its end, as `account` if given; never throws for an exit code, nor for a program that is not there. */
export function runCommand(file: string, args: readonly string[], account?: Account): Promise<CommandResult> {
  return new Promise((resolve) => {
    // The working directory must be one that the other user may enter.
    const cwd = process.platform === "win32" ? undefined : "/";
    const child = spawn(file, args, { ...account, cwd, env: environment(), stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.once("error", (error) => resolve({ code: null, output: error.message }));
    // Not "close": on Windows the server inherits the pipes and keeps them open.
    child.once("exit", (code) => setImmediate(() => resolve({ code, output: output.trim() })));
  });
}
