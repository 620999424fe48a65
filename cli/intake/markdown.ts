import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { EXIT, type Io, UsageError } from "../command";
import { sentences } from "../messages";
import { IntakeClient } from "./client";
import type { Credentials } from "./credentials";

type DocumentOptions = { kind: string; party: string; title?: string; version?: string };

/** The first heading, which is the title in nearly every Markdown file. */
function headingOf(text: string): string | null {
  return /^#{1,6}\s+(.+?)\s*#*\s*$/m.exec(text)?.[1] ?? null;
}

/** Sends one Markdown file as one document; its id is the file's name, so that drafts can name it. */
export async function sendMarkdown(
  file: string,
  options: DocumentOptions,
  credentials: Credentials,
  io: Io,
): Promise<number> {
  const text = await readFile(file, "utf8").catch((cause) => {
    throw new UsageError(sentences.noSuchFile(file), { cause });
  });
  const id = basename(file).replace(/\.md$/i, "");
  const { kind, party, version } = options;
  const title = options.title ?? headingOf(text) ?? id;
  const document = { id, title, kind, party, text, ...(version !== undefined && { version }) };
  const started = Date.now();
  const client = new IntakeClient(credentials, io.interrupted, (seconds) => io.err(sentences.waiting(seconds)));
  const sent = await client.post("/documents", JSON.stringify({ documents: [document] }));
  if (sent.kind === "stored") {
    io.out(sentences.finished(1, 0, 0, ((Date.now() - started) / 1_000).toFixed(1)));
    return EXIT.ok;
  }
  if (sent.kind === "refused") io.err(sentences.refusedLine(1, id, sent.reason.replaceAll("documents[0].", "")));
  else io.err(sent.why ?? sentences.interrupted(0, 1));
  return sent.kind === "stop" && sent.why === null ? EXIT.interrupted : EXIT.failed;
}
