"use client";

import { useTranslations } from "next-intl";
import { useDeferredValue } from "react";
import type { Finding } from "@/core/checks/check";
import type { DeskItem } from "@/core/review/desk-view";
import { DraftEditor } from "./draft-editor";
import { standsInFirstDecision } from "./first-decision";
import { footerOf } from "./footer-of";
import { GoesWith } from "./goes-with";
import { MarkedText } from "./marked-text";
import { ProposedActions } from "./tool-calls";
import { When } from "./when";
import type { Work } from "./work";

const NO_FINDINGS: readonly Finding[] = [];

type Props = {
  item: DeskItem;
  draft: NonNullable<DeskItem["draft"]>;
  work: Work;
  active: number | null;
  onFinding: (number: number) => void;
  onEdit: (text: string) => void;
};

/** The one card on the screen: what the AI wants to say, or has said. */
export function DraftCard({ item, draft, work, active, onFinding, onEdit }: Props) {
  const t = useTranslations("desk.draft");
  // Whose words they are is kept from a second person who has not yet said what they think.
  const title = item.blind === "form" ? "outgoing" : item.alreadySent ? "sent" : "title";
  const edited = work.mode === "edit" ? (work.texts.edit ?? draft.text) : null;
  return (
    <article aria-label={t(title)} className="rounded-lg border border-line-strong bg-panel">
      <header className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 border-b border-line px-4 py-2 text-quiet text-ink-3">
        <h2 className="text-[0.8125rem] font-semibold text-ink">{t(title)}</h2>
        {item.blind === "form" ? null : (
          <>
            <span className="min-w-0 flex-1 truncate">
              {t("by", { agent: draft.agent, model: draft.model, prompt: shortVersion(draft.promptVersion) })}
            </span>
            <When at={draft.createdAt} seconds />
          </>
        )}
      </header>
      {edited === null ? (
        <div
          dir="auto"
          lang={draft.language}
          className="max-w-[70ch] px-4 py-3 text-read whitespace-pre-wrap wrap-anywhere"
        >
          <MarkedText
            text={draft.text}
            place={{ in: "draft" }}
            findings={item.explanation?.findings ?? NO_FINDINGS}
            support={item.explanation?.support}
            active={active}
            onFinding={onFinding}
          />
        </div>
      ) : (
        <DraftEditor original={draft.text} text={edited} language={draft.language} onChange={onEdit} />
      )}
      <DraftFooter item={item} draft={draft} work={work} />
      <ProposedActions actions={draft.actions} />
    </article>
  );
}

/** Under the draft, unless what goes out stands elsewhere: in a form of its own, or as the first person's words. */
function DraftFooter({ item, draft, work }: Pick<Props, "item" | "draft" | "work">) {
  const settled = useDeferredValue(work);
  const footer = footerOf(item, settled);
  const elsewhere =
    work.mode === "reply" || work.mode === "correct" || (work.mode !== "edit" && standsInFirstDecision(item));
  if (footer === null || footer === "" || elsewhere) return null;
  return (
    <div className="border-t border-line px-4 py-2.5">
      <GoesWith footer={footer} language={draft.language} />
    </div>
  );
}

/** Prompt versions are often digests: their first characters tell them apart. */
function shortVersion(version: string): string {
  const digest = version.replace(/^sha\d+:/, "");
  return digest.length > 12 ? digest.slice(0, 8) : digest;
}
