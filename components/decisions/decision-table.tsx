"use client";

import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { useNames } from "@/components/desk/use-names";
import { Chip } from "@/components/ui/chip";
import { Moment } from "@/components/ui/moment";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import type { DecisionRow, PersonRow, PolicyRow } from "@/core/review/record-view";
import type { View } from "./decision-filters";
import { FindingChips } from "./finding-chips";

const LINK = "font-medium text-ink underline decoration-line-control underline-offset-4 hover:decoration-ink";

export function DecisionTable({ view, rows }: { view: View; rows: readonly DecisionRow[] }) {
  const t = useTranslations("decisions.head");
  return (
    <Table
      label={t(`label.${view}`)}
      head={
        <>
          <HeadCell>{t("when")}</HeadCell>
          <HeadCell>{t("what")}</HeadCell>
          <HeadCell>{t(`who.${view}`)}</HeadCell>
          <HeadCell>{t("findings")}</HeadCell>
          <HeadCell>{t("from")}</HeadCell>
        </>
      }
    >
      {rows.map((row) => (
        <Row key={row.id}>
          <Cell label={t("when")}>
            <Moment at={row.at} />
          </Cell>
          <Cell label={t("what")}>{row.by === "person" ? <Decided row={row} /> : <Judged row={row} />}</Cell>
          <Cell label={t(`who.${view}`)}>
            {row.by === "person" ? (row.person?.name ?? "–") : <RuleName row={row} />}
          </Cell>
          <Cell label={t("findings")}>
            <FindingChips findings={row.findings} />
          </Cell>
          <Cell label={t("source")}>
            <Origin row={row} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function Decided({ row }: { row: PersonRow }) {
  const t = useTranslations("decisions");
  const kept = useTranslations("shell.keptBack");
  return (
    <div className="flex min-w-0 flex-col items-start gap-1">
      <Link href={`/decisions/${row.id}`} prefetch={false} className={LINK}>
        {row.kind === null ? kept("short") : t(`kind.${row.kind}`)}
      </Link>
      <span className="flex flex-wrap gap-1 empty:hidden">
        {row.undone ? <Chip tone="warning">{t("mark.undone")}</Chip> : null}
        {row.itemKind === "second_look" ? <Chip tone="info">{t("mark.second")}</Chip> : null}
        {row.alreadySent ? <Chip>{t("mark.sent")}</Chip> : null}
        {row.draftState === "superseded" ? <Chip>{t("mark.superseded")}</Chip> : null}
      </span>
      {row.editDistance ? (
        <span className="text-quiet text-ink-3">{t("edited", { count: row.editDistance })}</span>
      ) : null}
    </div>
  );
}

function Judged({ row }: { row: PolicyRow }) {
  const t = useTranslations("decisions");
  return (
    <div className="flex min-w-0 flex-col items-start gap-1">
      <Link href={`/decisions/${row.id}`} prefetch={false} className={LINK}>
        {t(`outcome.${row.outcome}`)}
      </Link>
      <span className="flex flex-wrap gap-1 empty:hidden">
        {row.superseded ? <Chip>{t("mark.again")}</Chip> : null}
        {row.alreadySent ? <Chip>{t("mark.sent")}</Chip> : null}
        {row.draftState === "superseded" ? <Chip>{t("mark.superseded")}</Chip> : null}
      </span>
    </div>
  );
}

function RuleName({ row }: { row: PolicyRow }) {
  const t = useTranslations("decisions");
  const locale = useLocale() === "de" ? "de" : "en";
  return (
    <span className="flex min-w-0 flex-col wrap-anywhere">
      {row.ruleTitle?.[locale] ?? row.rule}
      <span className="text-quiet text-ink-3">{t("policyVersion", { version: row.policyVersion ?? 0 })}</span>
    </span>
  );
}

function Origin({ row }: { row: DecisionRow }) {
  const names = useNames();
  const made = [row.model, row.promptVersion].filter((part) => part !== null).join(" · ");
  return (
    <span className="flex min-w-0 flex-col wrap-anywhere">
      <span>
        {row.source} <span className="text-quiet text-ink-3">{names.language(row.language)}</span>
      </span>
      {made === "" ? null : <span className="font-mono text-small text-ink-3">{made}</span>}
    </span>
  );
}
