import type { Sent } from "./client";
import type { Line } from "./lines";
import type { Run, Sender } from "./run";

/** Below the API's limit of two megabytes, with room for what surrounds the records. */
const BATCH_BYTES = 1_500_000;

type Parsed = { line: Line; record: unknown };

/** The positions in a batch that a refusal names, with their reasons: `customers[17].display_name`. */
function faultsByPosition(sent: Extract<Sent, { kind: "refused" }>, name: string): Map<number, string> {
  const found = new Map<number, string>();
  for (const { field, message } of sent.errors) {
    const match = new RegExp(`^${name}\\[(\\d+)\\]\\.?(.*)$`).exec(field);
    if (!match) continue;
    const position = Number(match[1]);
    const reason = match[2] ? `${match[2]}: ${message}` : message;
    found.set(position, found.has(position) ? `${found.get(position)}; ${reason}` : reason);
  }
  return found;
}

/**
 * Sends one batch. A batch is refused whole, so the records that a refusal names are taken out and the rest is sent
 * again; a refusal that names none is narrowed down by halves, until it is one record's own.
 */
async function sendBatch(batch: Parsed[], path: string, name: string, run: Run): Promise<boolean> {
  if (batch.length === 0) return true;
  if (run.stopped) return false;
  const sent = await run.client.post(path, JSON.stringify({ [name]: batch.map(({ record }) => record) }));
  if (sent.kind === "stop") return run.halt(sent.why);
  if (sent.kind === "stored") {
    for (const { line } of batch) run.stored(line, false);
    return true;
  }
  const faults = faultsByPosition(sent, name);
  if (faults.size > 0) {
    batch.forEach(({ line, record }, position) => {
      const reason = faults.get(position);
      if (reason !== undefined) run.refuse(line, record, reason);
    });
    return sendBatch(
      batch.filter((_, position) => !faults.has(position)),
      path,
      name,
      run,
    );
  }
  const [only] = batch;
  if (batch.length === 1 && only) {
    run.refuse(only.line, only.record, sent.reason);
    return true;
  }
  const half = Math.ceil(batch.length / 2);
  return (await sendBatch(batch.slice(0, half), path, name, run)) && sendBatch(batch.slice(half), path, name, run);
}

/** Sends records in batches, one after the other: a record that comes twice ends as its later line says. */
export function batchSender(options: { path: string; name: string; size: number }): Sender {
  return async (lines, run) => {
    let batch: Parsed[] = [];
    let bytes = 0;
    for await (const line of lines) {
      if (run.stopped) return;
      const record = run.parse(line);
      if (record === undefined) continue;
      const more = Buffer.byteLength(line.text);
      if (batch.length >= options.size || (batch.length > 0 && bytes + more > BATCH_BYTES)) {
        if (!(await sendBatch(batch, options.path, options.name, run))) return;
        batch = [];
        bytes = 0;
      }
      batch.push({ line, record });
      bytes += more;
    }
    await sendBatch(batch, options.path, options.name, run);
  };
}
