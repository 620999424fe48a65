"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useReasons } from "@/components/reason/use-reasons";
import { Disclosure } from "@/components/ui/disclosure";
import type { DeskDecision, DeskItem } from "@/core/review/desk-view";
import { DiffView } from "./diff-view";
import { When } from "./when";
import { wordDiff } from "./word-diff";

/** Who decided what, in order, and where the reply stands now. */
export function DecisionList({ item }: { item: DeskItem }) {
  const t = useTranslations("desk.decisions");
  const state = useTranslations("draftState");
  return (
    <div className="flex flex-col gap-2 text-[0.8125rem]">
      {item.decisions.length > 0 ? (
        <ol className="flex flex-col gap-2">
          {item.decisions.map((decision) => (
            <li key={decision.id}>
              <Decision decision={decision} original={item.draft?.text ?? ""} />
            </li>
          ))}
        </ol>
      ) : null}
      {item.draftState ? (
        <p className="text-ink-2">
          {item.alreadySent && item.draftState === "queued"
            ? t("undecidedSent")
            : t("state", { state: state(item.draftState) })}
        </p>
      ) : null}
    </div>
  );
}

function Decision({ decision, original }: { decision: DeskDecision; original: string }) {
  const t = useTranslations("desk.decisions");
  const did = useTranslations("desk.second.did");
  const { titleOf } = useReasons();
  const { text } = decision;
  const pieces = useMemo(() => (text === null ? null : wordDiff(original, text)), [original, text]);
  return (
    <>
      <p>
        {did(decision.kind, { name: decision.by.name })}, <When at={decision.at} />
      </p>
      {decision.reason || decision.note ? (
        <p className="whitespace-pre-wrap text-ink-2 wrap-anywhere">
          {[decision.reason ? titleOf(decision.reason) : null, decision.note].filter(Boolean).join(": ")}
        </p>
      ) : null}
      {pieces ? (
        <Disclosure summary={<span className="text-ink-2">{t(decision.kind === "edit" ? "changes" : "text")}</span>}>
          <div dir="auto" className="mt-1 ml-5 whitespace-pre-wrap wrap-anywhere">
            {decision.kind === "edit" ? <DiffView pieces={pieces} /> : text}
          </div>
        </Disclosure>
      ) : null}
    </>
  );
}
