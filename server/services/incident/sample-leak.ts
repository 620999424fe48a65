import { identifierCandidates } from "@/core/checks/identifiers";
import { LETS_OUT } from "@/core/review/case";
import { openIncidentsOfDraft, othersOfTokens } from "@/db/repositories/incident";
import { read } from "@/db/transaction";
import { openJson } from "@/server/keys/sealed-box";
import type { Runtime } from "@/server/runtime";
import { identifierToken } from "../intake/subject-intake";
import type { Deciding } from "../review/deciding";
import { type DecisionBody, PLACES } from "../sealed-bodies";
import { composeIncident } from "./compose-incident";
import { NO_LEAK } from "./leak-incident";

/**
 * Whoever corrects a sample says that personal data of somebody else left with it: an incident opens together with the
 * decision, unless one is open that names the same persons. Read only where somebody says so: other decisions stay at
 * their round trips.
 */
export async function leakFoundInSample(rt: Runtime, { org, member, file, now }: Deciding): Promise<typeof NO_LEAK> {
  const { orgId, keys } = org;
  const { item } = file;
  if (item.draft_id === null) return NO_LEAK;
  const tokens = identifierCandidates(textThatLeft(orgId, file)).map(({ normalised }) =>
    identifierToken(keys, normalised),
  );
  const [others, open] = await read(rt.pool, orgId, [
    othersOfTokens(orgId, item.subject_id, tokens),
    openIncidentsOfDraft(orgId, item.draft_id),
  ]);
  const exposed = others.map((row) => row.subject_id);
  if (open.some(({ named }) => exposed.every((id) => named.includes(id)))) return NO_LEAK;
  const { statements, event } = composeIncident(rt, org, {
    kind: "leak_sent",
    draftId: item.draft_id,
    conversationId: item.conversation_id,
    exposed,
    recipient: item.subject_id,
    awareAt: now,
    what: "",
    by: member.userId,
  });
  return { statements, events: [event] };
}

/** What a person made of the draft, or the draft itself. */
function textThatLeft(orgId: string, file: Deciding["file"]): string {
  const last = file.decisions.findLast((each) => LETS_OUT.has(each.kind));
  const body = last && openJson<DecisionBody>(file.key, PLACES.decision(orgId, last.decision_id), last.sealed_body);
  return body?.text ?? file.draft?.text ?? "";
}
