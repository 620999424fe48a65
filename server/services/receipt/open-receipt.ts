import type { Explanation } from "@/core/explain/explanation";
import { plainWords, type ReliedOn } from "@/core/explain/plain-words";
import { readExplanation, type StoredExplanation } from "@/core/explain/read-explanation";
import { partsOf, readerLanguage } from "@/core/release/disclosed-text";
import type { Asked, ReceiptView } from "@/core/release/receipt-view";
import { ASKED_OF_US } from "@/core/review/words";
import { documentsOfDraft } from "@/db/repositories/draft";
import { type AskedRow, askedThrough, type ReceiptRow, receiptByHash } from "@/db/repositories/receipt";
import { read } from "@/db/transaction";
import { blindToken, type OrganisationKeys } from "@/server/keys/organisation-keys";
import { type DataKey, Erased, open, openJson } from "@/server/keys/sealed-box";
import { openSubjectKey } from "@/server/keys/subject-keys";
import type { Runtime } from "@/server/runtime";
import { openDocument } from "../judge/draft-file";
import { type OrganisationContext, organisationContext } from "../organisation/organisation-context";
import { PLACES } from "../sealed-bodies";
import { organisationIn, receiptHash, receiptIn } from "./receipt-token";

export type OpenReceipt = { org: OrganisationContext; row: ReceiptRow };

/** What a token leads to now; null for one that is wrong, run out, revoked, or of a customer who was erased. */
export async function findReceipt(rt: Runtime, token: string): Promise<OpenReceipt | null> {
  const orgId = organisationIn(token);
  if (orgId === null) return null;
  const [[row]] = await read(rt.pool, orgId, [receiptByHash(orgId, receiptHash(token), new Date(rt.now()))]);
  return row && row.wrapped !== null && row.sealed_text.length > 0 && row.authorship !== null
    ? { org: await organisationContext(rt, orgId), row }
    : null;
}

/** A receipt as its page shows it. */
export async function openReceipt(rt: Runtime, token: string): Promise<ReceiptView | null> {
  const found = await findReceipt(rt, token);
  return found && viewOf(rt, found);
}

/** @returns null when the text is gone */
export async function viewOf(rt: Runtime, { org, row }: OpenReceipt): Promise<ReceiptView | null> {
  const { orgId } = org;
  const tokens = ASKED_OF_US.map((what) => askedToken(org.keys, row.receipt_id, what));
  const [documents, asked] = await read(rt.pool, orgId, [
    documentsOfDraft(orgId, row.draft_id),
    askedThrough(orgId, row.source_id, tokens),
  ]);
  try {
    const key = openSubjectKey(rt.kek, orgId, row.subject_id, { version: row.key_version, wrapped: row.wrapped });
    const whole = open(key, PLACES.release(orgId, row.release_id), row.sealed_text).toString("utf8");
    const parts = partsOf(whole, row.body_length);
    const authorship = row.authorship ?? "person";
    const explanation = explanationOf(orgId, key, row);
    const relied = documents.map((each): ReliedOn => openDocument(org, each));
    const told = { kind: row.release_kind, authorship, people: row.people, explanation, documents: relied };
    return {
      organisation: row.org_name,
      timeZone: row.time_zone,
      contact: org.privacy.controller.contact,
      language: row.language,
      reader: readerLanguage(row.language),
      kind: row.release_kind,
      authorship,
      text: parts.body,
      disclosure: withoutLink(parts.footer),
      sentAt: row.released_at.toISOString(),
      expiresAt: row.expires_at.toISOString(),
      words: plainWords(told),
      asked: asked.flatMap(askedView),
    };
  } catch (error) {
    if (error instanceof Erased) return null;
    throw error;
  }
}

/** Whoever reads it here has followed the link already. */
function withoutLink(footer: string): string {
  return footer
    .split("\n")
    .filter((line) => receiptIn(line) === null)
    .join("\n");
}

/** The blind token of the flag that something asked for through a receipt becomes: the same request is the same flag. */
export function askedToken(keys: OrganisationKeys, receiptId: string, what: string): Buffer {
  return blindToken(keys, "flag.external_id", askedId(receiptId, what));
}

export const askedId = (receiptId: string, what: string) => `receipt:${receiptId}:${what}`;

function explanationOf(orgId: string, key: DataKey, row: ReceiptRow): Explanation | null {
  if (!row.disposition_id || !row.sealed_explanation || row.sealed_explanation.length === 0) return null;
  return readExplanation(
    openJson<StoredExplanation>(key, PLACES.explanation(orgId, row.disposition_id), row.sealed_explanation),
  );
}

function askedView(row: AskedRow): Asked[] {
  const what = ASKED_OF_US.find((each) => each === row.reason);
  if (!what) return [];
  const settled = row.item_state === "done" || row.item_state === "withdrawn";
  return [
    {
      what,
      at: row.raised_at.toISOString(),
      dueAt: row.due_at?.toISOString() ?? null,
      settledAt: settled ? (row.closed_at?.toISOString() ?? null) : null,
    },
  ];
}
