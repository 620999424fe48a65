import { newDraft } from "../http/drafts";
import { HttpConnection } from "../http/http-connection";
import { drive } from "../http/measure";
import { judgeAll } from "../http/rounds";
import { expectStatus, type Stage } from "../http/stage";

/** In the title and in the last line of the draft: whoever sees both sees the whole item. */
const caseOf = (n: number): string => `Case ${String(n).padStart(4, "0")}`;

/** Items that came in through the API and were judged, so that all of their texts are there to be read. */
export async function makeCases(stage: Stage, many: number): Promise<void> {
  const connections = Array.from({ length: 16 }, () => new HttpConnection(stage.web.port));
  const headers = `authorization: Bearer ${stage.apiKey}\r\n`;
  await drive({ steps: many }, async (connection, n) => {
    const answer = await connections[connection]?.post("/api/v1/drafts", headers, draftOfCase(n));
    expectStatus(201, answer ?? { status: 0, body: "" });
  });
  for (const connection of connections) connection.close();
  await judgeAll(stage);
  await stage.superuser.query("ANALYZE");
}

function draftOfCase(n: number): string {
  const made = JSON.parse(newDraft()) as { conversation: { title?: string }; draft: { text: string } };
  made.conversation.title = caseOf(n);
  made.draft.text += `\n\n${caseOf(n)}`;
  return JSON.stringify(made);
}

/** Those that wait, in the order of the desk. */
export async function waitingItems({ superuser, orgId }: Stage): Promise<string[]> {
  const { rows } = await superuser.query<{ item_id: string }>(
    "SELECT item_id FROM app.item WHERE org_id = $1 AND state = 'queued' ORDER BY urgency, due_at, item_id",
    [orgId],
  );
  return rows.map((row) => row.item_id);
}
