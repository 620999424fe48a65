"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { MaskedWords } from "@/components/masking/masked-words";
import { Disclosure } from "@/components/ui/disclosure";
import type { DeskItem } from "@/core/review/desk-view";
import type { SentReply } from "@/core/review/flagged-view";
import { DiffView } from "./diff-view";
import { SentLabel } from "./sent-label";
import { StoodBelow } from "./stood-below";
import { wordDiff } from "./word-diff";

type Props = { sent: SentReply; draft: NonNullable<DeskItem["draft"]> };

/** What became of the AI's draft: who let it out, and the customer's text where it is another than the AI wrote. */
export function SentText({ sent, draft }: Props) {
  const t = useTranslations("desk.sent");
  const pieces = useMemo(() => wordDiff(draft.text, sent.text), [draft.text, sent.text]);
  if (sent.text === draft.text)
    return (
      <div className="flex flex-col gap-2">
        <p className="text-quiet text-ink-3">
          <SentLabel sent={sent} />
        </p>
        <StoodBelow footer={sent.footer} language={draft.language} />
      </div>
    );
  return (
    <section aria-label={t("got")} className="rounded-lg border border-accent bg-panel px-4 py-2.5">
      <h2 className="font-semibold">{t("got")}</h2>
      <p className="text-quiet text-ink-3">
        <SentLabel sent={sent} />
      </p>
      <div dir="auto" lang={draft.language} className="mt-1 max-w-[70ch] text-read whitespace-pre-wrap wrap-anywhere">
        <MaskedWords text={sent.text} />
      </div>
      <StoodBelow footer={sent.footer} language={draft.language} />
      <Disclosure summary={<span className="text-quiet text-ink-2">{t("changes")}</span>}>
        <div dir="auto" lang={draft.language} className="mt-1 max-w-[70ch] whitespace-pre-wrap wrap-anywhere">
          <DiffView pieces={pieces} />
        </div>
      </Disclosure>
    </section>
  );
}
