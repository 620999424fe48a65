"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { DeskDecision, DeskItem } from "@/core/review/desk-view";
import { DiffView } from "./diff-view";
import { wordDiff } from "./word-diff";

/** For the second person: what the first one decided, and the text that would go out if it differs from the AI's. */
export function FirstDecision({ item }: { item: DeskItem }) {
  const first = item.kind === "second_look" ? item.decisions.at(-1) : undefined;
  return first ? <First decision={first} original={item.draft?.text ?? ""} /> : null;
}

function First({ decision, original }: { decision: DeskDecision; original: string }) {
  const t = useTranslations("desk.second");
  const pieces = useMemo(
    () => (decision.text === null ? null : wordDiff(original, decision.text)),
    [decision.text, original],
  );
  return (
    <section aria-label={t("title")} className="rounded-lg border border-line-strong bg-panel px-4 py-3">
      <h2 className="font-semibold">{t(`did.${decision.kind}`, { name: decision.by.name })}</h2>
      {decision.note ? (
        <p className="mt-0.5 whitespace-pre-wrap text-ink-2 wrap-anywhere">{t("note", { note: decision.note })}</p>
      ) : null}
      {pieces ? (
        <div dir="auto" className="mt-2 max-w-[70ch] text-read whitespace-pre-wrap wrap-anywhere">
          {decision.kind === "edit" ? <DiffView pieces={pieces} /> : decision.text}
        </div>
      ) : null}
    </section>
  );
}
