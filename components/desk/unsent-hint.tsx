"use client";

import { useTranslations } from "next-intl";
import type { DeskItem } from "@/core/review/desk-view";
import { textToApprove } from "./approval";
import type { ItemModel } from "./use-item-work";

/** Whether what is written here would outlive the window; nobody has to ask themselves. */
export function UnsentHint({ item, desk }: { item: DeskItem; desk: ItemModel }) {
  const t = useTranslations("desk.unsent");
  const { mode, texts, note, leaked } = desk.work;
  const own = { ...texts, edit: texts.edit === textToApprove(item) ? undefined : texts.edit };
  const written =
    note !== "" || leaked !== null || Object.values(own).some((text) => text !== undefined && text !== "");
  if (!written) return null;
  if (desk.keeping === "unanswered")
    return (
      <p role="status" className="text-quiet text-warn">
        {t("unanswered")}
      </p>
    );
  return <p className="text-quiet text-ink-3">{mode === "read" ? t("begun") : t(desk.keeping)}</p>;
}
