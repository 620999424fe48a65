import { type Arguments, type Command, type Io, textOption, UsageError } from "../command";
import { sentences } from "../messages";
import { batchSender } from "./batches";
import type { Patience } from "./client";
import { dataDirectory, findCredentials } from "./credentials";
import { draftSender } from "./drafts";
import { sendMarkdown } from "./markdown";
import { runFile } from "./run";

const HELP = `FILE holds one JSON record a line, packed with gzip or not: drafts, unless an option says otherwise.
Drafts of one conversation are sent in the order of the file. What was sent is remembered in the data
directory: after Ctrl-C, or when the server went away, the same command goes on from there. Sending again
does no harm, since the API knows what it has.

  --customers        customers, in batches of 500
  --documents        documents: JSON lines, or one .md file, whose name without .md is its id
  --already-sent     drafts that the customers have already: judged afterwards, never released
  --url URL          the server; else COUNTERSIGN_URL
  --key KEY          the API key of a source; better COUNTERSIGN_API_KEY, which no process list shows
  --concurrency N    requests at once, 1 to 64 (default 8)
  --restart          begin at the first line again
  --kind, --party, --title, --version
                     of a .md document (default: article, first, its first heading, none: the newest)

Without address and key, the demo source of the local instance is used, which npm start leaves in the data
directory (COUNTERSIGN_DATA, default .data).

Ends with 0 when everything was taken in, 1 when something was refused, 2 when called wrongly.`;

const DEFAULT_CONCURRENCY = 8;

function concurrencyOf(args: Arguments): number {
  const given = textOption(args, "concurrency");
  const value = given === undefined ? DEFAULT_CONCURRENCY : Number(given);
  if (!Number.isInteger(value) || value < 1 || value > 64) throw new UsageError(sentences.badConcurrency);
  return value;
}

type Kind = "drafts" | "customers" | "documents" | "already-sent";

function kindOf(args: Arguments): Kind {
  const chosen = (["customers", "documents", "already-sent"] as const).filter((name) => args.values[name] === true);
  if (chosen.length > 1) throw new UsageError(sentences.oneKind);
  return chosen[0] ?? "drafts";
}

function senderOf(kind: Kind, concurrency: number) {
  if (kind === "customers") return batchSender({ path: "/customers", name: "customers", size: 500 });
  if (kind === "documents") return batchSender({ path: "/documents", name: "documents", size: 100 });
  return draftSender({ concurrency, alreadySent: kind === "already-sent" });
}

async function intake(args: Arguments, io: Io, patience?: Patience): Promise<number> {
  const [file, ...others] = args.positionals;
  if (file === undefined || others.length > 0) throw new UsageError(sentences.oneFile);
  const kind = kindOf(args);
  const concurrency = concurrencyOf(args);
  const credentials = await findCredentials({ url: textOption(args, "url"), key: textOption(args, "key") }, io.env);
  if (kind === "documents" && /\.md$/i.test(file)) {
    const document = {
      kind: textOption(args, "kind") ?? "article",
      party: textOption(args, "party") ?? "first",
      title: textOption(args, "title"),
      version: textOption(args, "version"),
    };
    return sendMarkdown(file, document, credentials, io);
  }
  const options = {
    file,
    what: kind === "already-sent" ? "drafts" : kind,
    how: kind,
    credentials,
    dataDir: dataDirectory(io.env),
    restart: args.values.restart === true,
    patience,
  };
  return runFile(options, io, senderOf(kind, concurrency));
}

/** `countersign intake`; `patience` is shorter in tests. */
export function intakeCommand(patience?: Patience): Command {
  return {
    name: "intake",
    summary: "Sends a file of drafts, customers or documents to a server.",
    usage: "FILE.jsonl[.gz] [--customers | --documents | --already-sent] [--url URL] [--key KEY] [--concurrency N]",
    help: HELP,
    options: {
      customers: { type: "boolean" },
      documents: { type: "boolean" },
      "already-sent": { type: "boolean" },
      url: { type: "string" },
      key: { type: "string" },
      concurrency: { type: "string" },
      restart: { type: "boolean" },
      kind: { type: "string" },
      party: { type: "string" },
      title: { type: "string" },
      version: { type: "string" },
    },
    run: (args, io) => intake(args, io, patience),
  };
}
