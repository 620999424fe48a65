import type { RequestKind } from "@/core/privacy/request-words";
import type { ReaderLanguage } from "@/core/release/disclosed-text";
import type { Runtime } from "@/server/runtime";
import { takeInRequest } from "../subject-request/take-in-request";
import { findReceipt } from "./open-receipt";
import { mayAskForData } from "./receipt-rate";

export type DataAsked = { kind: RequestKind; language: ReaderLanguage; name: string; contact: string; words: string };

/**
 * A request about the customer's own data, through the receipt of one of their replies: linked to them, and still to be
 * believed by whoever handles it. Under the law with the shorter clock; it can only be answered sooner than the other asks.
 */
export async function askForData(
  rt: Runtime,
  token: string,
  asked: DataAsked,
): Promise<{ number: number; dueAt: string } | "too_many" | null> {
  const found = await findReceipt(rt, token);
  if (!found) return null;
  if (!(await mayAskForData(rt, token))) return "too_many";
  const request = { ...asked, law: "gdpr", knownAs: null, subject: found.row.subject_id } as const;
  const taken = await takeInRequest(rt, found.org.orgId, request, { channel: "customer_page", actor: null });
  return taken.ok ? taken.value : null;
}
