import { readNoteKey, SIGNATURE } from "@/core/audit/signed-note";
import { sha256 } from "@/server/keys/log-keys";
import type { Witness, WitnessReply } from "@/server/services/log/witness";

const PATIENCE_MS = 10_000;
/** A hundred signature lines have less. */
const MOST_BYTES = 32_768;

/**
 * A witness behind HTTP (C2SP tlog-witness).
 * @param verifierKey as it shows it at its start
 * @throws Error when that is no key of a witness
 */
export function httpWitness(verifierKey: string, url: string): Witness {
  const key = readNoteKey(sha256, verifierKey);
  if (key?.type !== SIGNATURE.cosignature) throw new Error(`LOG_WITNESSES: ${verifierKey} is no key of a witness.`);
  const address = new URL("add-checkpoint", url.endsWith("/") ? url : `${url}/`);
  return { key, ask: (question) => ask(address, question) };
}

async function ask(address: URL, question: string): Promise<WitnessReply> {
  const response = await fetch(address, {
    method: "POST",
    headers: { "content-type": "text/plain; charset=utf-8" },
    body: question,
    redirect: "error",
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  const text = await boundedText(response);
  const { status } = response;
  if (status === 200) return { kind: "signed", lines: text };
  const known = /^(0|[1-9]\d{0,15})\n$/.exec(text)?.[1];
  if (status === 409 && known !== undefined && response.headers.get("content-type") === "text/x.tlog.size")
    return { kind: "knows", size: Number(known) };
  return status === 422 ? { kind: "proof_refused" } : { kind: "refused", status };
}

async function boundedText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new Error("the witness answers too much");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size).toString("utf8");
}
