"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { When } from "@/components/desk/when";
import { FitRisk } from "@/components/risk/fit-risk";
import { RiskModelPart } from "@/components/risk/risk-model-part";
import { useTRPC } from "@/components/shell/trpc";
import { Fact, Facts } from "@/components/ui/facts";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import type { PolicyView } from "@/server/services/policy/read-policy";
import type { ProposalPage } from "@/server/services/policy/read-proposals";
import { PolicyChangesPart } from "./policy-changes";
import { PolicyEscalation } from "./policy-escalation";
import { PolicyOversight } from "./policy-oversight";
import { PolicyQueues } from "./policy-queues";
import { PolicyRules } from "./policy-rules";
import { PolicyToolRules } from "./policy-tool-rules";
import { PolicyVersions } from "./policy-versions";
import { ProposalsPart } from "./proposals-part";
import { useBulkWords } from "./use-bulk-words";
import { useJudgeWords } from "./use-judge-words";

type Props = {
  first: PolicyView /** Null: whichever is in force. */;
  version: number | null;
  proposals?: ProposalPage | null;
};

/** A version of the policy in words. The file is the truth; this page says the same to whoever does not read files. */
export function PolicyPage({ first, version, proposals = null }: Props) {
  const t = useTranslations("policy");
  const trpc = useTRPC();
  const { data } = useQuery(trpc.policy.read.queryOptions({ version }, { initialData: first }));
  const { policy, inForce, versions, changes } = data;
  return (
    <Page
      title={version === null ? t("title") : t("versionTitle", { version: policy.version })}
      text={t("text")}
      actions={
        data.may.edit && version === null ? (
          <Link
            href="/policy/edit"
            prefetch={false}
            className="inline-flex min-h-9 items-center rounded-md border border-accent bg-accent px-3 font-medium text-accent-ink hover:bg-accent-hover"
          >
            {t("change")}
          </Link>
        ) : null
      }
    >
      {inForce ? null : (
        <Notice tone="info">
          {t("notInForce", { version: versions[0]?.version ?? 0 })}{" "}
          <Link
            href="/policy"
            prefetch={false}
            className="inline-flex min-h-6 items-center text-accent underline underline-offset-2"
          >
            {t("toInForce")}
          </Link>
        </Notice>
      )}
      <PolicyFacts view={data} />
      <Section title={t("rules")} text={t("rulesText")}>
        <PolicyRules view={data} />
      </Section>
      <PolicyToolRules rules={policy.tool_rules ?? []} />
      <Section title={t("queues")} text={t("queuesText")}>
        <PolicyQueues queues={policy.queues} />
      </Section>
      <PolicyEscalation policy={policy} />
      <PolicyOversight oversight={policy.oversight} />
      <RiskModelPart model={policy.risk}>{inForce && data.may.edit ? <FitRisk /> : null}</RiskModelPart>
      <HoldingReply reply={policy.holding_reply} />
      {changes ? (
        <Section title={t("changes.title", { version: changes.since })}>
          <PolicyChangesPart changes={changes} policy={policy} />
        </Section>
      ) : null}
      {proposals ? <ProposalsPart first={proposals} /> : null}
      <Section title={t("versions.title")}>
        <PolicyVersions versions={versions} shown={policy.version} mayRollBack={data.may.publish} />
      </Section>
    </Page>
  );
}

function PolicyFacts({ view }: { view: PolicyView }) {
  const t = useTranslations("policy");
  const checks = useTranslations("policy.check");
  const format = useFormatter();
  const judgeWords = useJudgeWords();
  const bulkWords = useBulkWords();
  const { policy, versions } = view;
  const duration = (seconds: number) =>
    seconds > 0 && seconds % 60 === 0 ? t("minutes", { count: seconds / 60 }) : t("seconds", { count: seconds });
  const off = (policy.checks_off ?? []).map((check) => checks(check));
  const published = versions.find((each) => each.version === policy.version);
  return (
    <Facts>
      <Fact name={t("version")}>
        {t("versionOf", { version: policy.version, name: policy.name })}
        {published ? (
          <>
            {" "}
            <span className="text-ink-2">
              {t("since")} <When at={published.publishedAt} />
            </span>
          </>
        ) : null}
      </Fact>
      <Fact name={t("claim")}>{duration(policy.claim_seconds)}</Fact>
      <Fact name={t("undo")}>{duration(policy.undo_seconds)}</Fact>
      <Fact name={t("checks.title")}>
        {off.length === 0 ? t("checks.on") : t("checks.off", { checks: format.list(off) })}
        {view.may.attention ? (
          <>
            {" "}
            <Link href="/policy/attention" prefetch={false} className="text-accent underline underline-offset-4">
              {t("checks.attention")}
            </Link>
          </>
        ) : null}
      </Fact>
      <Fact name={t("bulk.title")}>{bulkWords(policy.bulk)}</Fact>
      <Fact name={t("judge.title")}>{judgeWords(policy.judge)}</Fact>
    </Facts>
  );
}

const LANGUAGES = ["en", "de"] as const;

function HoldingReply({ reply }: { reply: PolicyView["policy"]["holding_reply"] }) {
  const t = useTranslations("policy");
  const locale = useLocale() === "de" ? "de" : "en";
  const order = [...LANGUAGES].sort((a, b) => Number(b === locale) - Number(a === locale));
  return (
    <Section title={t("holding.title")} text={t("holding.text")}>
      <div className="grid gap-x-8 gap-y-4 md:grid-cols-2">
        {order.map((language) => (
          <figure key={language} className="flex flex-col gap-1">
            <figcaption className="text-quiet text-ink-3">{t(`holding.${language}`)}</figcaption>
            <blockquote lang={language} className="text-read whitespace-pre-wrap">
              {reply[language]}
            </blockquote>
          </figure>
        ))}
      </div>
    </Section>
  );
}
