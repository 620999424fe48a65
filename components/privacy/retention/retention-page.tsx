"use client";

import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { fetchNext } from "@/components/shell/fetch-next";
import { useTRPC } from "@/components/shell/trpc";
import { useOutcome } from "@/components/shell/use-outcome";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { Empty } from "@/components/ui/empty";
import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import type { RetentionPage as RetentionPageView } from "@/core/privacy/retention-view";
import { RuleTable } from "./rule-table";
import { RunResult } from "./run-result";
import { RunTable } from "./run-table";

/** How long what is kept, what would go now, and what went when. */
export function RetentionPage({ first }: { first: RetentionPageView }) {
  const t = useTranslations("retention");
  const trpc = useTRPC();
  const pages = useInfiniteQuery({
    ...trpc.retention.page.infiniteQueryOptions({}, { getNextPageParam: (last) => last.next }),
    placeholderData: { pages: [first], pageParams: [null] },
  });
  const head = pages.data?.pages[0] ?? first;
  const runs = pages.data?.pages.flatMap((page) => page.runs) ?? [];
  const lastPlan = runs.find((run) => run.dry);
  const [newest] = runs;
  return (
    <Page title={t("title")} text={t("text")} actions={<Actions page={head} />}>
      {head.underWay === null ? null : <Notice tone="info">{t("underWay")}</Notice>}
      {lastPlan && lastPlan.id === newest?.id ? (
        <Section
          title={t("plan.title")}
          text={
            <>
              {t("plan.at")} <Moment at={lastPlan.askedAt} />. {t("plan.text")}
            </>
          }
        >
          <div role="status">
            <RunResult run={lastPlan} />
          </div>
        </Section>
      ) : null}
      <Section
        title={t("rules.title")}
        text={
          <>
            {t("rules.text", { version: head.policyVersion })}{" "}
            <Link href="/privacy/settings" prefetch={false} className="text-accent underline underline-offset-2">
              {t("rules.settings")}
            </Link>
          </>
        }
      >
        <RuleTable rules={head.rules} />
        <p className="max-w-[44rem] text-quiet text-ink-2">{t("rules.log")}</p>
      </Section>
      <Section
        title={t("runs.title")}
        text={
          <>
            {t("runs.next")} <Moment at={head.nextRun} /> ({head.timeZone}).
          </>
        }
      >
        {runs.length === 0 ? <Empty title={t("runs.empty")} text={t("runs.emptyText")} /> : <RunTable runs={runs} />}
        {pages.hasNextPage ? (
          <Button className="self-start" busy={pages.isFetchingNextPage} onClick={() => void fetchNext(pages)}>
            {t("runs.more")}
          </Button>
        ) : null}
      </Section>
    </Page>
  );
}

function Actions({ page }: { page: RetentionPageView }) {
  const t = useTranslations("retention.actions");
  const trpc = useTRPC();
  const outcome = useOutcome("retention");
  const [asking, setAsking] = useState(false);
  const plan = useMutation(
    trpc.retention.plan.mutationOptions({ onSuccess: () => outcome.done(t("planned")), onError: outcome.refused }),
  );
  const request = useMutation(
    trpc.retention.request.mutationOptions({
      onSuccess: () => outcome.done(t("requested")),
      onError: outcome.refused,
      onSettled: () => setAsking(false),
    }),
  );
  if (!page.mayRun) return <p className="max-w-[20rem] text-quiet text-ink-2">{t("readOnly")}</p>;
  return (
    <>
      <Button busy={plan.isPending} onClick={() => plan.mutate()}>
        {t("plan")}
      </Button>
      <Button look="danger" disabled={page.underWay !== null} onClick={() => setAsking(true)}>
        {t("run")}
      </Button>
      <Confirm
        open={asking}
        title={t("confirmTitle")}
        confirm={t("confirm")}
        cancel={t("cancel")}
        danger
        busy={request.isPending}
        onConfirm={() => request.mutate()}
        onClose={() => setAsking(false)}
      >
        <p>{t("confirmText")}</p>
        <p className="text-ink-2">{t("confirmHolds")}</p>
      </Confirm>
    </>
  );
}
