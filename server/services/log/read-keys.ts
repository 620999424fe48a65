import { done, type Result, refused } from "@/core/result";
import { organisationBySlug } from "@/db/repositories/identity";
import { readAlone } from "@/db/repositories/queue";
import type { Runtime } from "@/server/runtime";
import { giveKeys, type KeysAnswer } from "./give-keys";

/** The keys of a log, and the verifier keys of the log of all logs, which witnesses need: none before its first checkpoint. */
type HandedOutKeys = { keys: KeysAnswer["keys"]; installation: string[] };

/** The keys of an organisation's log, for whoever compares or notes them elsewhere. Refused before the first checkpoint. */
export async function readKeys(rt: Runtime, slug: string): Promise<Result<HandedOutKeys>> {
  const [found] = await readAlone(rt.pool, organisationBySlug(slug));
  if (!found?.org_id) return refused("not_found", { field: "org" });
  const given = await giveKeys(rt, { orgId: found.org_id, member: null });
  if (!given.ok) return refused("not_found", { field: "checkpoint" });
  return done({ keys: given.value.keys, installation: given.value.installation?.keys ?? [] });
}
