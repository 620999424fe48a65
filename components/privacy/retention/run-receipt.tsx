"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { EventSeal } from "@/components/log/seal";
import { useTRPC } from "@/components/shell/trpc";
import { Button } from "@/components/ui/button";
import { Fact, Facts } from "@/components/ui/facts";
import { Moment } from "@/components/ui/moment";
import { Page } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { RETENTION_CATEGORIES } from "@/core/privacy/privacy-policy";
import type { RetentionRunView } from "@/core/privacy/retention-view";
import { RunResult } from "./run-result";

type Run = RetentionRunView & { organisation: string };
type Props = { first: Run /** Whether this member may follow the event to the log. */; mayAudit: boolean };

/** One run, to be kept beside the books: who asked, under which rules, what went and what stayed, and the log's seal on it. */
export function RunReceipt({ first, mayAudit }: Props) {
  const t = useTranslations("retention.receipt");
  const trpc = useTRPC();
  const { data: run } = useQuery(trpc.retention.run.queryOptions({ id: first.id }, { initialData: first }));
  return (
    <Page
      title={run.dry ? t("dryTitle") : t("title")}
      text={run.organisation}
      actions={
        <span className="flex items-center gap-4 print:hidden">
          <Link href="/privacy/retention" prefetch={false} className="text-accent underline underline-offset-4">
            {t("back")}
          </Link>
          <Button onClick={() => window.print()}>{t("print")}</Button>
        </span>
      }
    >
      <Facts>
        <Fact name={t("asked")}>
          <Moment at={run.askedAt} exact /> {run.by ? t("by", { name: run.by.name }) : t("byClock")}
        </Fact>
        <Fact name={t("finished")}>
          {run.finishedAt ? <Moment at={run.finishedAt} exact /> : t(`state.${run.state}`)}
        </Fact>
        <Fact name={t("rules")}>{t("version", { version: run.policyVersion })}</Fact>
        <Fact name={t("number")}>
          <span className="font-mono text-quiet break-all">{run.id}</span>
        </Fact>
        {run.event ? (
          <Fact name={t("event")}>
            {mayAudit ? (
              <Link
                href={`/audit/events/${run.event}`}
                prefetch={false}
                className="font-mono text-quiet break-all text-accent underline underline-offset-2"
              >
                {run.event}
              </Link>
            ) : (
              <span className="font-mono text-quiet break-all">{run.event}</span>
            )}
          </Fact>
        ) : null}
      </Facts>
      <Section title={t("result")}>
        {run.state === "done" ? <RunResult run={run} /> : <p role="status">{t(`state.${run.state}`)}</p>}
      </Section>
      <Section title={t("numbers")} text={t("numbersText")}>
        <Numbers run={run} />
      </Section>
      {run.event && mayAudit ? <EventSeal event={run.event} /> : null}
    </Page>
  );
}

const COLUMNS = ["due", "done", "held", "restricted", "busy"] as const;

function Numbers({ run: { counts } }: { run: Run }) {
  const t = useTranslations("retention.receipt");
  const c = useTranslations("retention.category");
  return (
    <Table
      label={t("numbers")}
      head={
        <>
          <HeadCell>{t("category")}</HeadCell>
          {COLUMNS.map((column) => (
            <HeadCell key={column} end>
              {t(`column.${column}`)}
            </HeadCell>
          ))}
        </>
      }
    >
      {RETENTION_CATEGORIES.map((category) => (
        <Row key={category}>
          <Cell label="">
            <span className="font-medium">{c(`${category}.name`)}</span>
          </Cell>
          {COLUMNS.map((column) => (
            <Cell key={column} label={t(`column.${column}`)} end>
              {counts.categories[category][column]}
            </Cell>
          ))}
        </Row>
      ))}
    </Table>
  );
}
