"use client";

import { useTranslations } from "next-intl";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import type { RetentionRule } from "@/core/privacy/privacy-policy";
import { useDaysText } from "./use-days-text";

/** How long what is kept, what for, and on what ground. */
export function RuleTable({ rules }: { rules: readonly RetentionRule[] }) {
  const t = useTranslations("retention");
  const days = useDaysText();
  return (
    <Table
      label={t("rules.title")}
      head={
        <>
          <HeadCell>{t("rules.what")}</HeadCell>
          <HeadCell>{t("rules.days")}</HeadCell>
          <HeadCell>{t("rules.purpose")}</HeadCell>
          <HeadCell>{t("rules.basis")}</HeadCell>
        </>
      }
    >
      {rules.map((rule) => (
        <Row key={rule.category}>
          <Cell label="">
            <span className="flex flex-col">
              <span className="font-medium">{t(`category.${rule.category}.name`)}</span>
              <span className="max-w-[34rem] text-quiet text-ink-2">{t(`category.${rule.category}.text`)}</span>
            </span>
          </Cell>
          <Cell label={t("rules.days")}>
            <span className="whitespace-nowrap tabular-nums">{days(rule.days)}</span>
          </Cell>
          <Cell label={t("rules.purpose")}>{t(`purpose.${rule.purpose}`)}</Cell>
          <Cell label={t("rules.basis")}>{t(`basis.${rule.basis}`)}</Cell>
        </Row>
      ))}
    </Table>
  );
}
