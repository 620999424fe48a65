"use client";

import { useTranslations } from "next-intl";

const KNOWN = [
  "bad_url",
  "https_required",
  "bad_secret",
  "private_address",
  "dns",
  "timeout",
  "connection",
  "tls",
  "redirect",
  "gone",
  "status",
  "no_address",
] as const;

/** Why an attempt failed, in words; what a later version records is shown as it came. */
export function AttemptError({ status, error }: { status: number | null; error: string | null }) {
  const t = useTranslations("adminWebhooks.error");
  const known = KNOWN.find((each) => each === error);
  return <>{known ? t(known, { status: status ?? 0 }) : error}</>;
}
