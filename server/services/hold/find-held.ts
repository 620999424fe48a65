import { normaliseIdentifier } from "@/core/checks/identifiers";
import { done, type Result, refused } from "@/core/result";
import { conversationsByReference } from "@/db/repositories/find";
import { conversationsById, subjectOfConversation, subjectsNamed } from "@/db/repositories/hold";
import { allSources } from "@/db/repositories/organisation";
import { read } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import { blindToken } from "@/server/keys/organisation-keys";
import type { Runtime } from "@/server/runtime";
import { identifierToken, subjectToken } from "../intake/subject-intake";
import { type OrganisationContext, organisationContext } from "../organisation/organisation-context";

const NO_ID = "00000000-0000-0000-0000-000000000000";
const IDENTIFIER_TYPES = ["email", "phone", "iban", "order"] as const;

/** What a hold covers: all of it, one customer, or one conversation with whose it is. */
export type Held = { subject: string | null; conversation: string | null };

/** Finds by a whole reference what is to be held: as the search does, but exactly one. */
export async function findHeld(
  rt: Runtime,
  orgId: string,
  scope: "organisation" | "subject" | "conversation",
  reference: string,
): Promise<Result<Held>> {
  if (scope === "organisation") return done({ subject: null, conversation: null });
  const wanted = reference.trim();
  if (wanted.length < 3) return refused("invalid_field", { field: "reference" });
  const org = await organisationContext(rt, orgId);
  const id = isUuid(wanted) ? wanted.toLowerCase() : NO_ID;
  return scope === "subject" ? subject(rt, org, wanted, id) : conversation(rt, org, wanted, id);
}

async function subject(rt: Runtime, org: OrganisationContext, wanted: string, id: string): Promise<Result<Held>> {
  const keys = new Set(IDENTIFIER_TYPES.map((type) => normaliseIdentifier(type, wanted)).filter((key) => key !== ""));
  const tokens = [...keys].map((key) => identifierToken(org.keys, key));
  const [rows] = await read(rt.pool, org.orgId, [subjectsNamed(org.orgId, subjectToken(org.keys, wanted), tokens, id)]);
  const found = one(rows.map((row) => row.subject_id));
  return found.ok ? done({ subject: found.value, conversation: null }) : found;
}

async function conversation(rt: Runtime, org: OrganisationContext, wanted: string, id: string): Promise<Result<Held>> {
  const { orgId, keys } = org;
  const [sources] = await read(rt.pool, orgId, [allSources(orgId)]);
  const ids = sources.map((source) => source.source_id);
  const [byId, byReference] = await read(rt.pool, orgId, [
    conversationsById(orgId, id),
    conversationsByReference(
      orgId,
      ids,
      ids.map((source) => blindToken(keys, "conversation.external_id", `${source}|${wanted}`)),
      blindToken(keys, "draft.external_id", wanted),
      blindToken(keys, "flag.external_id", wanted),
    ),
  ]);
  const found = one([...byId, ...byReference].map((row) => row.conversation_id));
  if (!found.ok) return found;
  const [[whose]] = await read(rt.pool, orgId, [subjectOfConversation(orgId, found.value)]);
  return done({ subject: whose?.subject_id ?? null, conversation: found.value });
}

function one(ids: readonly string[]): Result<string> {
  const [first, ...others] = new Set(ids);
  if (first === undefined) return refused("not_found", { field: "reference" });
  return others.length > 0 ? refused("unknown_reference", { field: "reference" }) : done(first);
}
