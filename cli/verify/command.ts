import { statSync } from "node:fs";
import { verifyBundle } from "@/core/audit/bundle/verify";
import { NotAKey } from "@/core/audit/bundle/verify-keys";
import { type Arguments, type Command, EXIT, type Io, textOption, UsageError } from "../command";
import { folderReader } from "./folder-reader";
import { nodePrimitives } from "./node-primitives";
import { verdictLines } from "./tell";
import { verifyCertificate } from "./verify-certificate";
import { BadArchive } from "./zip-directory";
import { zipReader } from "./zip-reader";

const EXITS = { valid: 0, tampered: 1, incomplete: 2 } as const;

const HELP = `Checks an exported bundle, a folder or a .zip, by itself: no network, no database.

  --key KEY       a key of the log that you have from elsewhere (name+id+base64). Without it, whoever
                  made the bundle may have made the key as well: it is shown, to be compared by you.
  --witness KEY   the same of a witness, which must have seen the log of all logs
  --certificate FILE
                  checks a certificate of erasure (its JSON) instead of a bundle
  --json          the verdict as one JSON object

Ends with 0 when nothing contradicts, with 1 when something was changed (the first event is named), and with
2 when something is missing, or when it was called wrongly.`;

/** `countersign verify`; also the whole of `verify.mjs`, which lies in every bundle. */
export function verifyCommand(): Command {
  return {
    name: "verify",
    summary: "Checks an exported bundle: no network, no database.",
    usage: "BUNDLE [--key KEY] [--witness KEY] [--json] | --certificate FILE",
    help: HELP,
    options: {
      key: { type: "string" },
      witness: { type: "string" },
      certificate: { type: "string" },
      json: { type: "boolean" },
    },
    async run(args, io) {
      const certificate = textOption(args, "certificate");
      if (certificate !== undefined) return verifyCertificate(certificate, args, io);
      const [bundle, ...others] = args.positionals;
      if (bundle === undefined || others.length > 0) throw new UsageError("Name one bundle: a folder or a .zip.");
      try {
        return await verify(bundle, args, io);
      } catch (error) {
        if (io.interrupted.aborted) return EXIT.interrupted;
        if (!(error instanceof BadArchive)) throw error;
        io.err(`INCOMPLETE: ${bundle} cannot be opened, ${error.message}.`);
        return EXITS.incomplete;
      }
    },
  };
}

async function verify(bundle: string, args: Arguments, io: Io): Promise<number> {
  const reader = isFolder(bundle) ? folderReader(bundle) : await zipReader(bundle);
  const verdict = await verifyBundle(reader, nodePrimitives, {
    ...keyOption(args, "key"),
    ...keyOption(args, "witness"),
    onProgress: progressOn(io),
    signal: io.interrupted,
  }).catch((error: unknown) => {
    if (error instanceof NotAKey) throw new UsageError("A key looks like name+0a1b2c3d+base64.", { cause: error });
    throw error;
  });
  io.terminal?.write("\r\u001b[K");
  if (args.values.json === true) io.out(JSON.stringify(verdict));
  else for (const line of verdictLines(verdict)) io.out(line);
  return EXITS[verdict.status];
}

function keyOption(args: Arguments, name: "key" | "witness"): { key?: string; witness?: string } {
  const text = textOption(args, name);
  return text === undefined ? {} : { [name]: text.trim() };
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (cause) {
    throw new UsageError(`${path} cannot be read.`, { cause });
  }
}

/** Redrawn only when the number changes. */
function progressOn({ terminal }: Io): (done: number, total: number) => void {
  let shown = -1;
  return (done, total) => {
    const percent = Math.floor((100 * done) / Math.max(1, total));
    if (percent === shown) return;
    shown = percent;
    terminal?.write(`\rChecking ${percent} %`);
  };
}
