"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/shell/trpc";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import type { AlertsView } from "@/server/services/alert/read-alerts";
import type { SentPage, SentState } from "@/server/services/alert/read-sent";
import { EndpointPart } from "./endpoint-part";
import { RulePart } from "./rule-part";
import { SentPart } from "./sent-part";

type Props = { first: AlertsView; sent: { state: SentState | undefined; page: SentPage } };

/** Who is told of what, where webhooks go, and what was sent. */
export function AlertsPage({ first, sent }: Props) {
  const t = useTranslations("adminAlerts");
  const trpc = useTRPC();
  const { data } = useQuery(trpc.alert.read.queryOptions(undefined, { initialData: first }));
  return (
    <Page title={t("title")} text={t("text")}>
      {data.mail.ready ? (
        <p className="text-quiet text-ink-2">{t("mail.ready", { from: data.mail.from })}</p>
      ) : (
        <Notice tone="warning">{t(`mail.fault.${data.mail.fault}`)}</Notice>
      )}
      <RulePart alerts={data} />
      <EndpointPart endpoints={data.endpoints} mayManage={data.mayManage} />
      <SentPart first={sent} mayManage={data.mayManage} />
    </Page>
  );
}
