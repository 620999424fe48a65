import { DEFAULT_PRIVACY_POLICY } from "@/core/privacy/default-privacy-policy";
import type { Authorship } from "@/core/privacy/privacy-policy";
import { discloseIn, footerOf } from "@/core/release/disclosed-text";
import { ORIGIN } from "./instance";

const LINK = "LINK";

/** Matches the whole of what a customer gets, to the letter but for the secret in its link. */
export function asSent(body: string, authorship: Authorship, language = "en"): RegExp {
  const { text } = discloseIn(body, footerOf(DEFAULT_PRIVACY_POLICY.disclosure, language, authorship, LINK));
  const exact = text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${exact.replace(LINK, `${ORIGIN}/r/[A-Za-z0-9_-]{54}`)}$`);
}
