"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import type { OutcomeView, RequestInFull } from "@/core/privacy/request-view";
import { GROUNDS, type Ground, type RecordOutcome } from "@/core/privacy/request-words";
import { isClosed, outcomesOf } from "@/core/privacy/subject-request";
import { useHandle } from "./use-handle";

/** What becomes of each kind of record, and on what ground: none may be left open. */
export function RequestOutcomes({ request }: { request: RequestInFull }) {
  const t = useTranslations("subjectRequest");
  const { handle } = useHandle();
  const [rows, setRows] = useState(request.outcomes);
  const open = !isClosed(request.state) && request.customer !== null && request.erasure?.state !== "done";
  const change = (category: string, part: Partial<OutcomeView>) =>
    setRows((before) => before.map((row) => (row.category === category ? { ...row, ...part } : row)));
  const options = outcomesOf(request.kind);
  const first = options[0] ?? "none";
  const save = () =>
    handle.mutate({
      request: request.id,
      command: {
        do: "decide",
        outcomes: rows.flatMap(({ category, outcome, ground, records }) =>
          outcome === null ? [] : [{ category, outcome, ground, records }],
        ),
      },
    });
  return (
    <Section
      title={t("outcomes.title")}
      text={t("outcomes.text")}
      actions={
        open ? (
          <>
            <Button
              onClick={() =>
                setRows((before) =>
                  before.map((row) => ({ ...row, outcome: row.outcome ?? (row.records > 0 ? first : "none") })),
                )
              }
            >
              {t("outcomes.fill")}
            </Button>
            <Button look="primary" busy={handle.isPending} onClick={save}>
              {t("outcomes.save")}
            </Button>
          </>
        ) : null
      }
    >
      <Table
        label={t("outcomes.title")}
        head={
          <>
            <HeadCell>{t("outcomes.category")}</HeadCell>
            <HeadCell end>{t("outcomes.records")}</HeadCell>
            <HeadCell>{t("outcomes.outcome")}</HeadCell>
            <HeadCell>{t("outcomes.ground")}</HeadCell>
          </>
        }
      >
        {rows.map((row) => (
          <Row key={row.category}>
            <Cell label="">{t(`category.${row.category}`)}</Cell>
            <Cell label={t("outcomes.records")} end>
              {row.records}
            </Cell>
            <Cell label={t("outcomes.outcome")}>
              <OutcomeCell row={row} open={open} options={options} onChange={change} />
            </Cell>
            <Cell label={t("outcomes.ground")}>
              <GroundCell row={row} open={open} onChange={change} />
            </Cell>
          </Row>
        ))}
      </Table>
    </Section>
  );
}

type CellProps = { row: OutcomeView; open: boolean; onChange: (category: string, part: Partial<OutcomeView>) => void };

function OutcomeCell({ row, open, options, onChange }: CellProps & { options: readonly RecordOutcome[] }) {
  const t = useTranslations("subjectRequest");
  if (!open) return row.outcome === null ? <span>–</span> : <span>{t(`outcome.${row.outcome}`)}</span>;
  return (
    <Select
      label={`${t("outcomes.outcome")}: ${t(`category.${row.category}`)}`}
      showLabel={false}
      value={row.outcome ?? ""}
      options={[
        { value: "", label: t("outcomes.undecided") },
        ...options.map((value) => ({ value, label: t(`outcome.${value}`) })),
      ]}
      onChange={(value) => onChange(row.category, { outcome: options.find((each) => each === value) ?? null })}
    />
  );
}

function GroundCell({ row, open, onChange }: CellProps) {
  const t = useTranslations("subjectRequest");
  if (!open) return row.ground === null ? <span>–</span> : <span>{t(`ground.${row.ground}`)}</span>;
  const found = (value: string): Ground | null => GROUNDS.find((each) => each === value) ?? null;
  return (
    <Select
      label={`${t("outcomes.ground")}: ${t(`category.${row.category}`)}`}
      showLabel={false}
      value={row.ground ?? ""}
      options={[{ value: "", label: "–" }, ...GROUNDS.map((value) => ({ value, label: t(`ground.${value}`) }))]}
      onChange={(value) => onChange(row.category, { ground: found(value) })}
    />
  );
}
