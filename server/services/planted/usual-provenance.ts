import { allSources } from "@/db/repositories/organisation";
import { type UsualRow, usualDraft } from "@/db/repositories/planted";
import { read } from "@/db/transaction";
import type { Runtime } from "@/server/runtime";
import type { Usual } from "./case-intake";

/** As what a case would come today: like the draft that came last, or as of the first source while none has come. */
export async function usualNow(rt: Runtime, orgId: string): Promise<Usual | null> {
  const [[last], sources] = await read(rt.pool, orgId, [usualDraft(orgId), allSources(orgId)]);
  if (last) return usualOf(last);
  const [first] = sources;
  if (!first) return null;
  return usualOf({
    source_id: first.source_id,
    source_code: first.code,
    ...{ writing_tools: [], delivery_url: null, channel: "chat", language: "en" },
    ...{ provider: "unknown", model: "unknown", agent: "unknown", prompt_version: "unknown" },
  });
}

function usualOf(row: UsualRow): Usual {
  return {
    sourceId: row.source_id,
    sourceCode: row.source_code,
    writingTools: row.writing_tools,
    deliveryUrl: row.delivery_url,
    provider: row.provider,
    model: row.model,
    agent: row.agent,
    promptVersion: row.prompt_version,
    channel: row.channel,
    ids: null,
    titled: true,
  };
}
