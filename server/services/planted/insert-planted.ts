import { encodeEvent } from "@/core/audit/event";
import type { DraftIntake } from "@/core/intake/draft";
import type { PlantCase } from "@/core/oversight/plant-case";
import { withdrawsAt } from "@/core/oversight/planting";
import { insertWork } from "@/db/repositories/intake";
import { holdIndex } from "@/db/repositories/keys";
import { insertPlant } from "@/db/repositories/planted";
import { stillInForce } from "@/db/repositories/policy";
import { finishWork } from "@/db/repositories/work";
import { write } from "@/db/transaction";
import { commitment, keyedDigest, newSalt } from "@/server/keys/organisation-keys";
import { stableJson } from "@/server/keys/stable-json";
import type { Runtime } from "@/server/runtime";
import { composeDraft } from "../intake/compose-draft";
import { tokensOf } from "../intake/take-in-draft";
import { composeDisposition } from "../judge/compose-disposition";
import { judgeFile } from "../judge/judge-file";
import type { OrganisationContext } from "../organisation/organisation-context";
import { personalDataOfDraft } from "../privacy/store-personal-data";
import { caseFile } from "./case-file";
import { caseIntake, type Usual } from "./case-intake";
import { isHeld } from "./judge-case";
import { inventedIdentifiers } from "./planted-identifiers";

type Planting = {
  body: PlantCase;
  caseId: string;
  version: number;
  usual: Usual;
  queue: string;
  /** The real draft whose piece of work this is. */
  after: string;
};

const NOTHING_KNOWN = { conversation: undefined, subject: undefined, messages: [], drafts: [], documents: [] };

/**
 * Puts a case into its queue: taken in and judged like any draft, in one transaction, so that no check and no release meets
 * it half-way. Its arrival is told by a mark that names nothing. @returns false when the policy does not hold it there
 */
export async function insertPlanted(
  rt: Runtime,
  org: OrganisationContext,
  planting: Planting,
  draw: () => number,
): Promise<boolean> {
  const { orgId } = org;
  const now = rt.now();
  const at = new Date(now);
  const input = caseIntake(planting.body, planting.usual, now, draw);
  const composed = composeDraft(rt, org, arrival(org, planting.usual, input), NOTHING_KNOWN);
  if (!composed.ok) return false;
  const { draftId, around } = composed.value;
  const ids = {
    draftId,
    ...{ conversationId: around.conversationId, subjectId: around.subjectId, key: around.key, answers: around.answers },
    messages: around.messages.map(({ message }) => message),
    marks: around.marks,
    documents: around.documents.map(({ documentId }) => documentId),
  };
  const file = caseFile(input, planting.usual, ids, at);
  const judgement = await judgeFile(rt, org, file);
  const change = composeDisposition(rt, org, file, judgement);
  if (!isHeld(judgement.verdict.outcome) || change.itemId === null || judgement.verdict.queue !== planting.queue)
    return false;
  const personal = await personalDataOfDraft(rt, org, file, judgement);
  const plantId = rt.newId();
  const salt = newSalt();
  await write(rt.pool, orgId, {
    statements: [
      holdIndex(orgId, org.keys.version),
      stillInForce(orgId, org.policy.version),
      ...composed.value.statements,
      ...inventedIdentifiers(org, around, planting.body.customer),
      // Before anything could follow from it, the database knows that nothing may.
      insertPlant(
        ...[plantId, planting.caseId, planting.version, change.itemId, draftId, ids.conversationId, ids.subjectId],
        ...[ids.documents, planting.queue, salt, at],
      ),
      ...change.statements,
      ...personal,
      insertWork(orgId, "words", ids.conversationId, at),
      insertWork(orgId, "planting", plantId, new Date(withdrawsAt(now, change.dueAt?.getTime() ?? null))),
      finishWork(orgId, "check", draftId),
      finishWork(orgId, "planting", planting.after),
    ],
    events: [
      encodeEvent({
        type: "plant.inserted",
        eventId: rt.newId(),
        orgId,
        at: now,
        actor: { kind: "system", id: "worker" },
        data: { plant: plantId, mark: commitment(salt, "plant", draftId) },
      }),
    ],
  });
  rt.announce({ orgId, kind: "queue", item: null });
  return true;
}

function arrival(org: OrganisationContext, usual: Usual, input: DraftIntake) {
  const source = {
    orgId: org.orgId,
    ...{ sourceId: usual.sourceId, sourceExternalId: usual.sourceCode, keyId: usual.sourceId },
    ...{ deliveryUrl: usual.deliveryUrl, requestsPerMinute: 0 },
  };
  const bodyDigest = keyedDigest(org.keys, "draft.body", stableJson(input));
  // Its identifiers are stored by themselves, outside the index of real customers'.
  const customer = { ...input.conversation.customer, identifiers: [] };
  const stored = { ...input, conversation: { ...input.conversation, customer } };
  return { source, input: stored, tokens: tokensOf(org, source, input), bodyDigest };
}
