"use client";

import { useTranslations } from "next-intl";
import { isBlankForAll } from "@/core/review/unsent-work";
import type { BulkWords } from "./use-unsent-bulk";

/** Whether what is written for all of them would outlive the window; `closed` while its form is not open. */
export function UnsentLine({ words, closed = false }: { words: BulkWords; closed?: boolean }) {
  const t = useTranslations("desk.unsent");
  if (isBlankForAll(words.said)) return null;
  if (words.keeping === "unanswered")
    return (
      <p role="status" className="text-quiet text-warn">
        {t("unanswered")}
      </p>
    );
  return <p className="text-quiet text-ink-3">{closed ? t("begun") : t(words.keeping)}</p>;
}
