"use client";

import { useTranslations } from "next-intl";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import type { RecordOfProcessing } from "@/core/privacy/record-of-processing";

/** Who is told of personal data: sources by the address they gave, and processors by what was stated of them. */
export function Recipients({ record }: { record: RecordOfProcessing }) {
  const t = useTranslations("register.recipients");
  const none = <span className="text-ink-3">{useTranslations("register")("notStated")}</span>;
  return (
    <Table
      label={t("title")}
      head={
        <>
          <HeadCell>{t("name")}</HeadCell>
          <HeadCell>{t("task")}</HeadCell>
          <HeadCell>{t("where")}</HeadCell>
          <HeadCell>{t("safeguards")}</HeadCell>
        </>
      }
    >
      {record.recipients.map(({ name, host }) => (
        <Row key={`source ${name}`}>
          <Cell label={t("name")}>
            <span className="font-medium">{name}</span>
          </Cell>
          <Cell label={t("task")}>{t("source")}</Cell>
          <Cell label={t("where")}>{host ?? t("asks")}</Cell>
          <Cell label={t("safeguards")}>{t("signed")}</Cell>
        </Row>
      ))}
      {record.processors.map(({ name, task, country, safeguards }) => (
        <Row key={`processor ${name} ${task}`}>
          <Cell label={t("name")}>
            <span className="font-medium">{name}</span>
          </Cell>
          <Cell label={t("task")}>{task}</Cell>
          <Cell label={t("where")}>{country}</Cell>
          <Cell label={t("safeguards")}>{safeguards ?? none}</Cell>
        </Row>
      ))}
    </Table>
  );
}
