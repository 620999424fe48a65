import { customersIntake } from "@/core/intake/customer";
import { documentsIntake } from "@/core/intake/documents";
import { draftIntake } from "@/core/intake/draft";
import { flagIntake } from "@/core/intake/flag";
import { messagesIntake } from "@/core/intake/messages";
import { outcomeIntake } from "@/core/intake/outcome";
import { addMessages } from "@/server/services/intake/add-messages";
import { raiseFlag } from "@/server/services/intake/raise-flag";
import { recordOutcome } from "@/server/services/intake/record-outcome";
import { takeInDraft } from "@/server/services/intake/take-in-draft";
import { upsertCustomers } from "@/server/services/intake/upsert-customers";
import { upsertDocuments } from "@/server/services/intake/upsert-documents";
import { judgeDraft } from "@/server/services/judge/judge-draft";
import { setStop } from "@/server/services/stop/stop-switch";
import { draftBody, message } from "./bodies";
import { hold, judged, onlyItem, queued, settle } from "./desk";
import { workOff } from "./due-work";
import { required, type TestOrganisation } from "./organisations";
import type { TestRuntime } from "./test-runtime";

/** What people and sources wrote of customers: each of these may stand in the database sealed only. */
export type Planted = Record<string, string>;

/** Lets an organisation live through every verb there is, so that every table has rows of it. */
export async function fullLife(rt: TestRuntime, org: TestOrganisation): Promise<Planted> {
  const p = plantedFor(org.slug);
  await takeEverythingIn(rt, org, p);
  await decideEverything(rt, org, p);
  const lead = org.members.lead;
  required(
    await setStop(rt, lead, { scope: "source", source: org.source.sourceId, on: true, reason: p.stopReason ?? "" }),
  );
  required(await setStop(rt, lead, { scope: "source", source: org.source.sourceId, on: false, reason: "" }));
  // Left open: an item in somebody's hands, with its deadline.
  const { itemId } = await queued(rt, org, { confidence: 0.1 });
  await hold(rt, org.members.supervisor, itemId);
  await workOff(rt, org, "words");
  return p;
}

function plantedFor(slug: string): Planted {
  const words = (what: string) => `${what} of ${slug} is nobody else's business`;
  return {
    name: `Ottilie Quartermain-${slug}`,
    email: `ottilie.quartermain.${slug}@private.example`,
    phone: slug === "alpha" ? "+49 170 5550131" : "+49 170 5550132",
    reservation: slug === "alpha" ? "QX7RTA" : "QX7RTB",
    customerId: `kunde-${slug}-4711`,
    conversationId: `gespraech-${slug}-0815`,
    draftId: `entwurf-${slug}-0815`,
    messageId: `nachricht-${slug}-0815`,
    title: words("Title"),
    question: words("Question über Größe"),
    secondMessage: words("Second message"),
    draftText: words("Draft"),
    editedText: words("Edited text"),
    correction: words("Correction"),
    toolArgument: words("Tool argument"),
    toolResult: words("Tool result"),
    proposedAction: words("Proposed action"),
    attachment: `passport-${slug}-quartermain.pdf`,
    documentTitle: words("Document title"),
    documentText: words("Document text"),
    usedDocument: words("Document used"),
    flagNote: words("Flag note"),
    outcomeNote: words("Outcome note"),
    decisionNote: words("Decision note"),
    rejectNote: words("Reject note"),
    stopReason: words("Stop reason"),
  };
}

async function takeEverythingIn(rt: TestRuntime, org: TestOrganisation, p: Planted): Promise<void> {
  const identifiers = [
    { type: "email", value: p.email },
    { type: "phone", value: p.phone },
    { type: "reservation_id", value: p.reservation },
  ];
  const customer = { external_id: p.customerId, display_name: p.name, identifiers };
  required(await upsertCustomers(rt, org.source, customersIntake.parse({ customers: [customer] })));
  const document = {
    id: `manual-${org.slug}`,
    title: p.documentTitle,
    kind: "policy",
    party: "first",
    text: p.documentText,
  };
  required(await upsertDocuments(rt, org.source, documentsIntake.parse({ documents: [document] })));
  const used = { id: `leaflet-${org.slug}`, title: "Leaflet", kind: "article", party: "third", text: p.usedDocument };
  const body = draftBody();
  const full = draftIntake.parse({
    ...body,
    external_id: p.draftId,
    conversation: {
      ...body.conversation,
      external_id: p.conversationId,
      title: p.title,
      customer,
      messages: [
        { ...message(p.messageId ?? "", "customer", p.question ?? ""), attachments: [{ name: p.attachment }] },
      ],
    },
    draft: { ...body.draft, text: `${p.draftText} ${p.reservation} ${p.phone} ${p.email}`, confidence: 0.2 },
    provenance: {
      ...body.provenance,
      documents: [{ ...document, text: null }, used],
      tool_calls: [{ name: "lookup", arguments: { q: p.toolArgument }, result: { answer: p.toolResult } }],
      actions: [{ name: "note", arguments: { text: p.proposedAction } }],
    },
  });
  const { id } = required(await takeInDraft(rt, org.source, full));
  await judgeDraft(rt, org.orgId, id);
  const edit = { text: p.editedText ?? "", note: p.decisionNote ?? "" };
  required(await settle(rt, org.members.supervisor, await onlyItem(rt, org, id), "edit", edit));
  rt.advance(11_000);
  await workOff(rt, org, "release");
  await workOff(rt, org, "delivery");
  const flag = {
    external_id: `${p.draftId}-flag`,
    about: { draft: p.draftId },
    raised_by: "customer",
    reason: "wrong",
    note: p.flagNote,
  };
  required(await raiseFlag(rt, org.source, flagIntake.parse(flag)));
  const error = { code: "wrong_fact", note: p.outcomeNote };
  const outcome = {
    external_id: `${p.draftId}-outcome`,
    about: { draft: p.draftId },
    satisfaction: { score: 2 },
    error,
  };
  required(await recordOutcome(rt, org.source, outcomeIntake.parse(outcome)));
  required(
    await settle(rt, org.members.specialist, await onlyItem(rt, org, id), "correct", { text: p.correction ?? "" }),
  );
  rt.advance(11_000);
  await workOff(rt, org, "release");
  const more = messagesIntake.parse({ messages: [message("m2", "customer", p.secondMessage ?? "")] });
  required(await addMessages(rt, org.source, p.conversationId ?? "", more));
}

async function decideEverything(rt: TestRuntime, org: TestOrganisation, p: Planted): Promise<void> {
  const [first, second] = org.supervisors;
  await judged(rt, org, {});
  await workOff(rt, org, "release");
  const two = await queued(rt, org, { text: `Your card 4111 1111 1111 1111. ${p.draftText}` });
  required(await settle(rt, first, two.itemId, "approve"));
  required(await settle(rt, second, await onlyItem(rt, org, two.draftId), "approve"));
  const rejected = await queued(rt, org, { confidence: 0.1 });
  required(await settle(rt, first, rejected.itemId, "reject", { reason: "other", note: p.rejectNote ?? "" }));
}
