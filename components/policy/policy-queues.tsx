"use client";

import { useLocale, useTranslations } from "next-intl";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import type { Policy } from "@/core/policy/policy";

/** The queues and where each hands on what is escalated. */
export function PolicyQueues({ queues }: { queues: Policy["queues"] }) {
  const t = useTranslations("policy");
  const locale = useLocale() === "de" ? "de" : "en";
  const titleOf = (id: string) => queues.find((queue) => queue.id === id)?.title[locale] ?? id;
  return (
    <Table
      label={t("queues")}
      head={
        <>
          <HeadCell>{t("queue")}</HeadCell>
          <HeadCell>{t("escalates")}</HeadCell>
          <HeadCell>{t("code")}</HeadCell>
        </>
      }
    >
      {queues.map((queue) => (
        <Row key={queue.id}>
          <Cell label="">{queue.title[locale]}</Cell>
          <Cell label={t("escalates")}>
            {queue.escalates_to === queue.id ? t("staysHere") : titleOf(queue.escalates_to)}
          </Cell>
          <Cell label={t("code")}>
            <span className="font-mono text-quiet text-ink-3">{queue.id}</span>
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
