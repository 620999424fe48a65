import type { Authorship } from "@/core/privacy/privacy-policy";
import { type DisclosedText, discloseIn, footerOf } from "@/core/release/disclosed-text";
import { insertWork } from "@/db/repositories/intake";
import { insertRelease } from "@/db/repositories/release";
import type { Statement } from "@/db/statement";
import { type DataKey, seal } from "@/server/keys/sealed-box";
import type { Runtime } from "@/server/runtime";
import type { OrganisationContext } from "../organisation/organisation-context";
import { type ReceiptOf, receiptToken, receiptUrl } from "../receipt/receipt-token";
import { textDigest } from "../review/digests";
import { PLACES } from "../sealed-bodies";

export type Outgoing = DisclosedText & { authorship: Authorship };

/** Whose reader and which receipt a text is for. */
export type Reader = { language: string; receipt: ReceiptOf };

/** What stands under a text by its authorship, as the settings are now; the link, which is the same under each, is made once. */
export function footersFor(rt: Runtime, org: OrganisationContext, to: Reader): (authorship: Authorship) => string {
  const { disclosure } = org.privacy;
  const url = disclosure.receipt_link ? receiptUrl(rt.publicUrl, receiptToken(org.keys, org.orgId, to.receipt)) : null;
  return (authorship) => footerOf(disclosure, to.language, authorship, url);
}

/** The one function that says what goes out: digests, seals and screens are all made of this. */
export function outgoing(
  rt: Runtime,
  org: OrganisationContext,
  to: Reader,
  body: string,
  authorship: Authorship,
): Outgoing {
  return { ...discloseIn(body, footersFor(rt, org, to)(authorship)), authorship };
}

/** What a release is of and for. `allowedBy` is a person's decision, or a rule of a published policy version. */
export type NewRelease = {
  releaseId: string;
  kind: "reply" | "holding_reply" | "correction";
  about: { draftId: string | null; conversationId: string; subjectId: string; sourceId: string };
  allowedBy: { decision: string; seen: Buffer } | { policyVersion: number; rule: string };
  dueAt: Date;
};

/** A text on its way, with the work that lets it out when its time has come. */
export function pendingRelease(
  rt: Runtime,
  org: OrganisationContext,
  key: DataKey,
  release: NewRelease,
  out: Outgoing,
): Statement[] {
  const { orgId } = org;
  const { releaseId, about, allowedBy: by, dueAt } = release;
  const decided = "decision" in by ? by : null;
  const rule = "rule" in by ? by : null;
  return [
    insertRelease(
      ...[orgId, releaseId, release.kind, about.draftId, about.conversationId, about.subjectId, about.sourceId],
      ...[decided?.decision ?? null, rule?.policyVersion ?? null, rule?.rule ?? null],
      ...[textDigest(org.keys, out.text), decided?.seen ?? null],
      ...[seal(key, PLACES.release(orgId, releaseId), out.text), dueAt, new Date(rt.now())],
      ...[out.body.length, out.authorship],
    ),
    insertWork(orgId, "release", releaseId, dueAt),
  ];
}
