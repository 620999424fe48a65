"use client";

import { useTranslations } from "next-intl";
import type { SentReply } from "@/core/review/flagged-view";
import { When } from "./when";

/** Who let a text out, and when. */
export function SentLabel({ sent }: { sent: SentReply }) {
  const t = useTranslations("desk.sent");
  return (
    <>
      {t(`how.${howOf(sent)}`, { name: sent.by?.name ?? "" })}, <When at={sent.at} />
    </>
  );
}

function howOf({ kind, by }: SentReply) {
  if (kind !== "reply") return kind;
  if (by === null) return "rule";
  return by.decision === "edit" || by.decision === "reply" ? by.decision : "approve";
}
