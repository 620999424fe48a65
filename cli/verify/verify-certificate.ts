import { readFileSync } from "node:fs";
import { checkCertificate } from "@/core/privacy/certificate";
import { type Arguments, type Io, textOption, UsageError } from "../command";
import { nodePrimitives } from "./node-primitives";

const BECAUSE = {
  malformed: "it is no certificate of erasure",
  other_event: "the event in it tells of something else",
  counts_differ: "what it says was erased is not what the event tells",
  not_proved: "the proof does not lead to a signed checkpoint of the log",
};

/** `countersign verify --certificate FILE`: the event is what it says, and under a checkpoint that the log's key signed. */
export function verifyCertificate(file: string, args: Arguments, io: Io): number {
  const verdict = checkCertificate(nodePrimitives, read(file));
  const key = textOption(args, "key")?.trim();
  const other = verdict.ok && key !== undefined && !verdict.signedBy.includes(key);
  if (args.values.json === true) io.out(JSON.stringify({ ...verdict, ok: verdict.ok && !other }));
  else if (!verdict.ok) io.out(`NOT VALID: ${BECAUSE[verdict.because]}.`);
  else if (other) io.out("NOT VALID: another key signed the checkpoint than the one you compared.");
  else {
    const request = verdict.request === null ? "" : ` under request ${verdict.request}`;
    io.out(`VALID: erased${request} at ${verdict.erasedAt}, proved in a log of ${verdict.size} events.`);
    for (const signer of verdict.signedBy) io.out(`Signed by   ${signer}`);
  }
  return verdict.ok && !other ? 0 : 1;
}

function read(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (cause) {
    throw new UsageError(`${file} cannot be read.`, { cause });
  }
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
