"use client";

import { useTranslations } from "next-intl";
import type { Explanation } from "@/core/explain/explanation";
import type { ExplainedItem } from "@/core/review/record-view";

/** What the AI had before it when it wrote. */
export function UsedList({ item, explanation }: { item: ExplainedItem; explanation: Explanation }) {
  const t = useTranslations("desk.used");
  const { used } = explanation;
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-[0.8125rem]">
      <Row label={t("model")}>{t("modelValue", { provider: used.provider, model: used.model })}</Row>
      <Row label={t("agent")}>{used.agent}</Row>
      <Row label={t("prompt")}>
        <span className="font-mono text-small">{used.promptVersion}</span>
      </Row>
      {item.draft?.confidence == null ? null : (
        <Row label={t("confidence")}>{t("confidenceValue", { value: item.draft.confidence })}</Row>
      )}
      <Row label={t("conversation")}>{t("messages", { count: used.messages })}</Row>
      {used.documents.length > 0 ? (
        <Row label={t("documents")}>
          <ul>
            {used.documents.map((document) => (
              <li key={document.id}>
                {document.title}
                {document.version ? (
                  <span className="text-ink-3"> {t("version", { version: document.version })}</span>
                ) : null}
                {document.party === "third" ? <span className="text-warn"> {t("third")}</span> : null}
              </li>
            ))}
          </ul>
        </Row>
      ) : null}
      {used.toolCalls.length > 0 ? (
        <Row label={t("tools")}>
          <span className="font-mono text-small">{used.toolCalls.map((call) => call.name).join(", ")}</span>
        </Row>
      ) : null}
    </dl>
  );
}

function Row({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <>
      <dt className="text-ink-3">{label}</dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
    </>
  );
}
