"use client";

import { useTranslations } from "next-intl";
import { Conversation } from "@/components/desk/conversation";
import { MarkedText } from "@/components/desk/marked-text";
import { ProposedActions, ToolCalls } from "@/components/desk/tool-calls";
import { Moment } from "@/components/ui/moment";
import { Section } from "@/components/ui/section";
import type { Finding } from "@/core/checks/check";
import type { DecisionRecord, ExplainedItem } from "@/core/review/record-view";
import { openFinding } from "./open-finding";

const NO_FINDINGS: readonly Finding[] = [];

/** What was said up to the decision, and what the AI wrote, with the words marked that were found. */
export function RecordAsked({ said, record }: { said: ExplainedItem; record: DecisionRecord }) {
  const t = useTranslations("decisions.record");
  const findings = record.explanation?.findings ?? NO_FINDINGS;
  const { draft, conversation } = said;
  return (
    <>
      <Section
        title={t("asked")}
        text={record.laterMessages > 0 ? t("later", { count: record.laterMessages }) : undefined}
      >
        <div className="max-w-[54rem]">
          <Conversation conversation={conversation} findings={findings} active={null} onFinding={openFinding} />
        </div>
      </Section>
      {draft ? (
        <Section
          title={t(record.alreadySent ? "sentByAi" : "written")}
          text={
            <>
              {t("writtenBy", { agent: draft.agent, model: draft.model })}, <Moment at={draft.createdAt} exact />
            </>
          }
        >
          <article aria-label={t("written")} className="max-w-[54rem] rounded-lg border border-line-strong bg-panel">
            <div
              dir="auto"
              lang={draft.language}
              className="max-w-[70ch] px-4 py-3 text-read whitespace-pre-wrap wrap-anywhere"
            >
              <MarkedText
                text={draft.text}
                place={{ in: "draft" }}
                findings={findings}
                support={record.explanation?.support}
                active={null}
                onFinding={openFinding}
              />
            </div>
            <ProposedActions actions={draft.actions} />
          </article>
          <div className="max-w-[54rem]">
            <ToolCalls calls={draft.toolCalls} />
          </div>
        </Section>
      ) : null}
    </>
  );
}
