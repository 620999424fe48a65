import { type SubjectNews, subjectNewsBody } from "@/core/release/subject-news";
import { insertWork } from "@/db/repositories/intake";
import { insertDelivery } from "@/db/repositories/release";
import { sourcesOfSubject } from "@/db/repositories/subject-request";
import type { Statement } from "@/db/statement";
import { read } from "@/db/transaction";
import type { OrganisationKeys } from "@/server/keys/organisation-keys";
import { type DataKey, seal } from "@/server/keys/sealed-box";
import type { Runtime } from "@/server/runtime";
import { NOBODY } from "../release/about-nobody";
import { PLACES } from "../sealed-bodies";

/**
 * Statements that tell every source that sent or received something of a customer (GDPR 19). Without a key of theirs it is
 * sealed under the organisation's: of somebody erased there is no other, and the body goes as soon as it was delivered.
 */
export async function tellSourcesOf(
  rt: Runtime,
  org: { orgId: string; keys: OrganisationKeys },
  { subjectId, key }: { subjectId: string; key: DataKey | null },
  news: SubjectNews,
): Promise<{ told: string[]; statements: Statement[] }> {
  const { orgId, keys } = org;
  const [sources] = await read(rt.pool, orgId, [sourcesOfSubject(orgId, subjectId)]);
  const at = new Date(news.at);
  const statements = sources.flatMap((source) => {
    const id = rt.newId();
    const sealed = seal(key ?? keys.data, PLACES.delivery(orgId, id), subjectNewsBody(news));
    return [
      insertDelivery(orgId, id, source.source_id, key ? subjectId : NOBODY, null, null, news.type, sealed, at),
      insertWork(orgId, "delivery", id, at),
    ];
  });
  return { told: sources.map((source) => source.source_id), statements };
}
