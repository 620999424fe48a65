import { sendInLanes } from "./lanes";
import type { Line } from "./lines";
import type { Sender } from "./run";

function objectAt(record: unknown, name: string): Record<string, unknown> | null {
  const inner = typeof record === "object" && record !== null ? (record as Record<string, unknown>)[name] : null;
  return typeof inner === "object" && inner !== null && !Array.isArray(inner)
    ? (inner as Record<string, unknown>)
    : null;
}

/** Drafts of one conversation share a lane; a line that names none is nobody's successor and has a lane of its own. */
function laneOf(record: unknown, line: Line): string {
  const id = objectAt(record, "conversation")?.external_id;
  return typeof id === "string" ? `conversation ${id}` : `line ${line.index}`;
}

type Parsed = { line: Line; record: unknown };

/** Sends drafts side by side, those of a conversation in the order of the file. */
export function draftSender(options: { concurrency: number; alreadySent: boolean }): Sender {
  return async (lines, run) => {
    async function* parsed(): AsyncGenerator<Parsed> {
      for await (const line of lines) {
        if (run.stopped) return;
        const record = run.parse(line);
        if (record !== undefined) yield { line, record };
      }
    }
    await sendInLanes(parsed(), {
      concurrency: options.concurrency,
      laneOf: ({ line, record }) => laneOf(record, line),
      stopped: () => run.stopped,
      async send({ line, record }) {
        const draft = options.alreadySent ? objectAt(record, "draft") : null;
        if (draft) draft.already_sent = true;
        return run.settleOne(
          line,
          record,
          await run.client.post("/drafts", draft ? JSON.stringify(record) : line.text),
        );
      },
    });
  };
}
