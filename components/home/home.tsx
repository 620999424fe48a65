"use client";

import { useQuery } from "@tanstack/react-query";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { useTRPC } from "@/components/shell/trpc";
import { Page } from "@/components/ui/page";
import type { HomeView } from "@/core/review/home-view";
import { DaysPart } from "./days-part";
import { OperationPart } from "./operation-part";
import { OversightPart } from "./oversight-part";
import { QueuesPart } from "./queues-part";
import { WorkPart } from "./work-part";

/** The first page after signing in: what concerns this member now, the most pressing first. */
export function Home({ orgName, first }: { orgName: string; first: HomeView }) {
  const t = useTranslations("home");
  const format = useFormatter();
  const now = useNow();
  const trpc = useTRPC();
  const { data } = useQuery(trpc.home.read.queryOptions(undefined, { initialData: first }));
  const { work, queues, days, oversight, operation } = data;
  return (
    <Page
      title={t("title", { organisation: orgName })}
      text={format.dateTime(now, { weekday: "long", day: "numeric", month: "long", year: "numeric" })}
    >
      {work ? <WorkPart work={work} /> : null}
      {queues ? <QueuesPart queues={queues} /> : null}
      {days ? <DaysPart days={days} /> : null}
      {oversight ? <OversightPart oversight={oversight} /> : null}
      {operation ? <OperationPart operation={operation} /> : null}
    </Page>
  );
}
