import { authorshipOf, discloseIn } from "@/core/release/disclosed-text";
import { judgesSentText } from "@/core/review/case";
import type { BlindLook, ShownFooters } from "@/core/review/desk-view";
import type { DecisionKind } from "@/core/review/words";
import { keyedDigest } from "@/server/keys/organisation-keys";
import { openJson } from "@/server/keys/sealed-box";
import type { Runtime } from "@/server/runtime";
import type { OrganisationContext } from "../organisation/organisation-context";
import { withoutSecret } from "../receipt/receipt-token";
import { footersFor, type Outgoing, outgoing, type Reader } from "../release/outgoing";
import { type DecisionBody, PLACES } from "../sealed-bodies";
import { seenDigest, textDigest } from "./digests";
import { type ItemFile, reviewCase } from "./item-file";

/**
 * What `approve` would send: the draft, or under a second look what the first person wants to send, with the very footer
 * that they saw. Null when the stored text is not the one whose digest the first decision carries: nothing but that may
 * be seconded.
 */
export function approvable(rt: Runtime, org: OrganisationContext, file: ItemFile): Outgoing | null {
  const { draft } = file;
  const seconded = file.decisions.find((d) => d.decision_id === file.item.seconds_decision_id);
  if (!seconded) {
    if (file.item.seconds_decision_id !== null || draft === null) return null;
    return outgoing(rt, org, readerOf(file), draft.text, "ai_approved");
  }
  const body = openJson<DecisionBody>(file.key, PLACES.decision(org.orgId, seconded.decision_id), seconded.sealed_body);
  const text = body.text ?? draft?.text ?? null;
  if (text === null) return null;
  const out = discloseIn(text, body.footer ?? "");
  if (!seconded.text_digest?.equals(textDigest(org.keys, out.text))) return null;
  return { ...out, authorship: body.authorship ?? authorshipOf(seconded.kind, draft?.text ?? null, text) };
}

/** What a decision with these words sends, now or after a second person; null where it sends nothing. */
export function outgoingOf(
  rt: Runtime,
  org: OrganisationContext,
  file: ItemFile,
  kind: DecisionKind,
  text: string | null,
): Outgoing | null {
  if (kind === "approve") return approvable(rt, org, file);
  if (text === null || (kind !== "edit" && kind !== "reply" && kind !== "correct")) return null;
  return outgoing(rt, org, readerOf(file), text, authorshipOf(kind, file.draft?.text ?? null, text));
}

/** What the desk is given with an item: the footers, of the link's secret no more than its beginning, and {@link shownDigest}. */
export function shown(
  rt: Runtime,
  org: OrganisationContext,
  file: ItemFile,
  blind: BlindLook | null,
): { footers: ShownFooters; seen: string } {
  const footers = footersOf(rt, org, file, blind);
  const { approve, ai_approved, ai_edited, person } = footers;
  return {
    footers: {
      approve: approve === null ? null : withoutSecret(approve),
      ai_approved: withoutSecret(ai_approved),
      ai_edited: withoutSecret(ai_edited),
      person: withoutSecret(person),
    },
    seen: digestOf(org, file, footers, blind).toString("hex"),
  };
}

/**
 * What the desk shows under each text that may be sent from it, before anybody decides. Whose words they are is told by
 * the footer: while it is kept back, it is that of any draft.
 */
function footersOf(rt: Runtime, org: OrganisationContext, file: ItemFile, blind: BlindLook | null): ShownFooters {
  const footer = footersFor(rt, org, readerOf(file));
  const approve = blind === "form" ? footer("ai_approved") : (approvable(rt, org, file)?.footer ?? null);
  return {
    approve: judgesSentText(reviewCase(file.item, [])) ? null : approve,
    ai_approved: footer("ai_approved"),
    ai_edited: footer("ai_edited"),
    person: footer("person"),
  };
}

/**
 * What the desk is given with an item and sends back with the decision: all that the decision binds to, and the footers
 * as they were shown. The footer that goes out is bound by the text's digest from then on.
 */
export function shownDigest(
  rt: Runtime,
  org: OrganisationContext,
  file: ItemFile,
  blind: BlindLook | null = null,
): Buffer {
  return digestOf(org, file, footersOf(rt, org, file, blind), blind);
}

function digestOf(
  org: OrganisationContext,
  file: ItemFile,
  { approve, ai_approved, ai_edited, person }: ShownFooters,
  blind: BlindLook | null,
): Buffer {
  const seen = seenDigest(org.keys, file.item).toString("hex");
  // A screen that keeps something back is another than the same one that shows it.
  const kept = blind === null ? [] : [blind];
  return keyedDigest(org.keys, "shown", JSON.stringify([seen, approve, ai_approved, ai_edited, person, ...kept]));
}

function readerOf({ item }: ItemFile): Reader {
  const sent = judgesSentText(reviewCase(item, [])) || item.draft_id === null;
  const receipt = sent
    ? ({ kind: "correction", id: item.item_id } as const)
    : ({ kind: "reply", id: item.draft_id ?? "" } as const);
  return { language: item.language, receipt };
}
