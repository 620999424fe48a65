"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useTRPC, useTRPCClient } from "@/components/shell/trpc";
import { Button } from "@/components/ui/button";
import { Fact, Facts } from "@/components/ui/facts";
import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import type { LogState } from "@/core/audit/seal-view";
import { CheckNav } from "./check-nav";
import { LogVerdictPart } from "./log-verdict";
import { Progress } from "./progress";
import { useKept } from "./use-kept";
import { useLogCheck } from "./use-log-check";

/** Everything there is in the log, checked in the reader's own browser. */
export function VerifyPage({ first }: { first: LogState }) {
  const t = useTranslations("log.verify");
  const trpc = useTRPC();
  const query = useQuery({ ...trpc.log.state.queryOptions(), placeholderData: first });
  const state = query.data ?? first;
  const { task, start, cancel } = useLogCheck(state.org);
  return (
    <Page title={t("title")} text={t("text")}>
      <CheckNav />
      <Standing state={state} />
      <Section title={t("run")} text={t("runText")}>
        {task.step === "running" ? (
          <Progress
            running={task}
            count={(done, total) => t("count", { done, total })}
            speed={(perSecond) => t("perSecond", { count: Math.round(perSecond) })}
            onCancel={cancel}
          />
        ) : (
          <Button look="primary" className="self-start" disabled={state.newest === null} onClick={start}>
            {t(task.step === "done" ? "again" : "start")}
          </Button>
        )}
        {state.newest === null ? <p className="text-ink-2">{t("nothing")}</p> : null}
        {task.step === "failed" ? (
          <Notice tone="warning" urgent>
            <p className="font-semibold">{t("failed.title")}</p>
            <p>{t("failed.text")}</p>
          </Notice>
        ) : null}
        {task.step === "done" ? <LogVerdictPart verdict={task.result} ms={task.ms} /> : null}
      </Section>
    </Page>
  );
}

/** How the log stands, and what this browser remembers of it, compared as soon as the page is there. */
function Standing({ state }: { state: LogState }) {
  const t = useTranslations("log.verify");
  const { seen, failed } = useKept(state.org);
  const client = useTRPCClient();
  useEffect(() => {
    async function follow() {
      const { followLog } = await import("./checker");
      await followLog(state.org, (size) => client.log.anchor.query({ seen: size }));
    }
    // What could not be asked says nothing of the log; what is wrong with it the banner says.
    follow().catch(() => undefined);
  }, [state.org, client]);
  return (
    <Section title={t("standing")}>
      <Facts>
        <Fact name={t("newest")}>
          {state.newest ? (
            <>
              {t("newestIs", { size: state.newest.size })} <Moment at={state.newest.at} exact />
            </>
          ) : (
            t("none")
          )}
        </Fact>
        <Fact name={t("seen")}>
          {failed?.by === "seen" ? (
            <span className="text-severe">{t("seenBroken")}</span>
          ) : seen ? (
            <>
              {t("seenIs", { size: seen.size })} <Moment at={seen.at} exact />
            </>
          ) : (
            t("seenNone")
          )}
        </Fact>
      </Facts>
      <p className="max-w-[44rem] text-quiet text-ink-2">{t("witness")}</p>
    </Section>
  );
}
