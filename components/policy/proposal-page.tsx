"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { When } from "@/components/desk/when";
import { useTRPC } from "@/components/shell/trpc";
import { Chip } from "@/components/ui/chip";
import { Fact, Facts } from "@/components/ui/facts";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import { differs } from "@/core/policy/compare";
import type { Policy } from "@/core/policy/policy";
import type { ProposalView } from "@/server/services/policy/proposal-view";
import { DryRunPart } from "./dry-run-part";
import { ProposalActions } from "./proposal-actions";
import { ProposalRules } from "./proposal-rules";
import { ProposalSettings } from "./proposal-settings";
import { TONES } from "./proposal-tones";
import { useRuleTitle } from "./use-rule-title";

type Props = { first: ProposalView; mayReadDecisions: boolean };

/** What somebody handed in: why, what it changes, what it would have done; and the second person's button. */
export function ProposalPage({ first, mayReadDecisions }: Props) {
  const t = useTranslations("policyProposal");
  const trpc = useTRPC();
  const { data } = useQuery(trpc.policy.proposal.queryOptions({ id: first.id }, { initialData: first }));
  const policy = data.body as unknown as Policy;
  const titleOf = useRuleTitle(policy, data.inForce);
  const { changes, dryRun, inForce, state } = data;
  return (
    <Page
      title={t("title")}
      text={data.note}
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
      <ProposalFacts proposal={data} />
      {state === "proposed" && data.may.publish === "own_proposal" ? <Notice tone="info">{t("own")}</Notice> : null}
      {state === "proposed" && data.baseVersion !== inForce.version ? (
        <Notice tone="warning">{t("overtaken", { base: data.baseVersion, version: inForce.version })}</Notice>
      ) : null}
      <ProposalActions proposal={data} />
      {changes && state !== "published" ? (
        <Section title={t("changes", { version: inForce.version })}>
          {differs(changes) ? null : <p className="text-ink-2">{t("unchanged")}</p>}
          <ProposalRules before={inForce} after={policy} changes={changes} />
          <ProposalSettings before={inForce} after={policy} changes={changes} />
        </Section>
      ) : null}
      {dryRun ? (
        <Section title={t("dryRun")} text={t(data.replay?.state === "done" ? "dryRunLater" : "dryRunText")}>
          <ReplayState replay={data.replay} />
          <DryRunPart run={dryRun} ruleTitle={titleOf} mayReadDecisions={mayReadDecisions} />
        </Section>
      ) : null}
    </Page>
  );
}

/** How far a worker is that counts over more texts than whoever handed it in waited for. */
function ReplayState({ replay }: Pick<ProposalView, "replay">) {
  const t = useTranslations("policyProposal.replay");
  if (replay === null || replay.state === "done") return null;
  if (replay.state === "failed") return <Notice tone="warning">{t("failed")}</Notice>;
  return (
    <Notice tone="info">
      {replay.total === null ? t("waiting") : t("counting", { looked: replay.looked, total: replay.total })}
    </Notice>
  );
}

function ProposalFacts({ proposal }: { proposal: ProposalView }) {
  const t = useTranslations("policyProposal");
  const { state, origin, baseVersion, authors, proposed, closed, publishedVersion } = proposal;
  return (
    <Facts>
      <Fact name={t("stateName")}>
        <Chip tone={TONES[state]}>{t(`state.${state}`)}</Chip>
      </Fact>
      <Fact name={t("origin")}>{t(`from.${origin}`, { version: baseVersion })}</Fact>
      <Fact name={t("authors")}>{authors.map(({ name }) => name).join(", ")}</Fact>
      {proposed ? (
        <Fact name={t("proposed")}>
          {proposed.by.name}, <When at={proposed.at} />
        </Fact>
      ) : null}
      {closed ? (
        <Fact name={state === "published" ? t("published") : t("withdrawn")}>
          {closed.by.name}, <When at={closed.at} />
          {publishedVersion === null ? null : (
            <>
              {" "}
              <Link
                href={`/policy/${publishedVersion}`}
                prefetch={false}
                className="inline-flex min-h-6 items-center text-accent underline underline-offset-2"
              >
                {t("asVersion", { version: publishedVersion })}
              </Link>
            </>
          )}
        </Fact>
      ) : null}
    </Facts>
  );
}
