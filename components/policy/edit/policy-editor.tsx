"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import type { Policy } from "@/core/policy/policy";
import type { RuleValues } from "@/server/services/policy/read-rule-values";
import { BulkPart } from "./bulk-part";
import { ChainsPart } from "./chains-part";
import { EffectPanel } from "./effect-panel";
import { HoursPart } from "./hours-part";
import { JudgePart } from "./judge-part";
import { OversightPart } from "./oversight-part";
import { ProposeBar } from "./propose-bar";
import { QueuesPart } from "./queues-part";
import { RiskInDraft } from "./risk-in-draft";
import { RulesPart } from "./rules-part";
import { SettingsPart } from "./settings-part";
import { ToolRulesPart } from "./tool-rules-part";
import { type Begun, usePolicyEditor } from "./use-policy-editor";

type Props = {
  begun: Begun;
  inForce: Policy;
  values: RuleValues;
  judgeConnected: boolean;
  mayReadDecisions: boolean;
  writtenBy: readonly string[];
};

/** A policy being written, with its effect beside it. */
export function PolicyEditorPage({ begun, inForce, values, judgeConnected, mayReadDecisions, writtenBy }: Props) {
  const t = useTranslations("policyEditor");
  const editor = usePolicyEditor(begun, inForce);
  const { base } = editor.begun;
  return (
    <Page
      title={t("title")}
      text={
        begun.id === null ? t("new", { version: base }) : t("draft", { version: base, names: writtenBy.join(", ") })
      }
      actions={
        <Link
          href="/policy"
          prefetch={false}
          className="inline-flex min-h-6 items-center text-accent underline underline-offset-2"
        >
          {t("back")}
        </Link>
      }
    >
      {editor.found ? <Notice tone="info">{t("found")}</Notice> : null}
      {base === inForce.version ? null : (
        <Notice tone="warning">
          {t("overtaken", { base, version: inForce.version })}{" "}
          <button
            type="button"
            className="text-accent underline underline-offset-2"
            onClick={() => editor.begin({ ...editor.begun, base: inForce.version, policy: editor.policy })}
          >
            {t("goOn", { version: inForce.version })}
          </button>
        </Notice>
      )}
      <div className="relative grid gap-x-10 gap-y-6 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-6">
          <Section title={t("rules.title")} text={t("rules.text")}>
            <RulesPart editor={editor} values={values} />
          </Section>
          <ToolRulesPart editor={editor} />
          <Section title={t("queues.heading")} text={t("queues.text")}>
            <QueuesPart editor={editor} />
          </Section>
          <ChainsPart editor={editor} />
          <HoursPart editor={editor} />
          <JudgePart editor={editor} connected={judgeConnected} />
          <OversightPart editor={editor} />
          <BulkPart editor={editor} />
          <RiskInDraft editor={editor} inForce={inForce} />
          <SettingsPart editor={editor} />
        </div>
        <aside className="border-t border-line pt-5 xl:sticky xl:top-0 xl:border-t-0 xl:max-h-[calc(100dvh-9rem)] xl:self-start xl:overflow-y-auto">
          <EffectPanel editor={editor} inForce={inForce} mayReadDecisions={mayReadDecisions} />
        </aside>
      </div>
      <ProposeBar editor={editor} inForce={inForce} />
    </Page>
  );
}
