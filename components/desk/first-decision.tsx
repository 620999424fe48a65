"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { MaskedWords } from "@/components/masking/masked-words";
import { Disclosure } from "@/components/ui/disclosure";
import type { DeskDecision, DeskItem } from "@/core/review/desk-view";
import { DiffView } from "./diff-view";
import { GoesWith } from "./goes-with";
import { When } from "./when";
import { wordDiff } from "./word-diff";

/** Whether what goes out if the second person agrees is the first one's own text, and stands with their decision. */
export function standsInFirstDecision(item: DeskItem): boolean {
  return item.twoPerson && item.kind === "second_look" && (item.decisions.at(-1)?.text ?? null) !== null;
}

/** For the second person: who did what first and when, and the text that goes out if they agree. */
export function FirstDecision({ item }: { item: DeskItem }) {
  const first = item.twoPerson && item.kind === "second_look" ? item.decisions.at(-1) : undefined;
  return first ? <First decision={first} item={item} /> : null;
}

function First({ decision, item }: { decision: DeskDecision; item: DeskItem }) {
  const t = useTranslations("desk.second");
  const undecided = item.state === "queued" || item.state === "claimed";
  return (
    <section aria-label={t("title")} className="rounded-lg border border-accent bg-panel">
      <header className="flex flex-wrap items-baseline justify-between gap-x-3 px-4 pt-2.5">
        <h2 className="font-semibold">{t(`did.${decision.kind}`, { name: decision.by.name })}</h2>
        <span className="text-quiet text-ink-3">
          <When at={decision.at} />
        </span>
      </header>
      <div className="flex flex-col gap-2 px-4 pt-1 pb-3">
        {decision.note ? (
          <p className="whitespace-pre-wrap text-ink-2 wrap-anywhere">{t("note", { note: decision.note })}</p>
        ) : null}
        {item.formed ? <p className="text-ink-2">{t(`formed.${item.formed}`)}</p> : null}
        {decision.text === null ? (
          undecided ? (
            <p className="text-ink-2">{t("unchanged")}</p>
          ) : null
        ) : (
          <NewText text={decision.text} edited={decision.kind === "edit"} undecided={undecided} item={item} />
        )}
      </div>
    </section>
  );
}

type NewTextProps = { text: string; edited: boolean; undecided: boolean; item: DeskItem };

/** The first person's words as the customer would read them; what they changed in the AI's is one press away. */
function NewText({ text, edited, undecided, item }: NewTextProps) {
  const t = useTranslations("desk.second");
  const original = item.draft?.text ?? "";
  const pieces = useMemo(() => (edited ? wordDiff(original, text) : null), [original, text, edited]);
  return (
    <>
      {undecided ? <h3 className="text-quiet font-semibold text-ink-2">{t("goesOut")}</h3> : null}
      <div dir="auto" lang={item.draft?.language} className="max-w-[70ch] text-read whitespace-pre-wrap wrap-anywhere">
        <MaskedWords text={text} />
      </div>
      {undecided && item.footers.approve ? (
        <GoesWith footer={item.footers.approve} language={item.conversation.language} />
      ) : null}
      {pieces ? (
        <Disclosure summary={<span className="text-quiet text-ink-2">{t("changes")}</span>}>
          <div dir="auto" lang={item.draft?.language} className="mt-1 max-w-[70ch] whitespace-pre-wrap wrap-anywhere">
            <DiffView pieces={pieces} />
          </div>
        </Disclosure>
      ) : null}
    </>
  );
}
