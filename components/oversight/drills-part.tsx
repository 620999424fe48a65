"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Moment } from "@/components/ui/moment";
import { Section } from "@/components/ui/section";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import type { Drill, Drills } from "@/core/insight/oversight-report";

/** Whether the stop switch was tried, and what it found. */
export function DrillsPart({ stops: { drills, last } }: { stops: Drills }) {
  const t = useTranslations("oversight.drills");
  return (
    <Section title={t("title")} text={t("made")}>
      <p className={last === null ? "text-ink-2" : ""}>{last === null ? t("never") : t("last", { days: last.days })}</p>
      {drills.length === 0 ? (
        last === null ? null : (
          <p className="text-ink-2">{t("none")}</p>
        )
      ) : (
        <Table
          label={t("title")}
          head={
            <>
              <HeadCell>{t("when")}</HeadCell>
              <HeadCell end>{t("held")}</HeadCell>
              <HeadCell end>{t("ms")}</HeadCell>
              <HeadCell>{t("left")}</HeadCell>
            </>
          }
        >
          {drills.map((drill) => (
            <DrillRow key={drill.at} drill={drill} />
          ))}
        </Table>
      )}
    </Section>
  );
}

function DrillRow({ drill: { at, held, ms, left } }: { drill: Drill }) {
  const t = useTranslations("oversight.drills");
  const format = useFormatter();
  return (
    <Row>
      <Cell label="">
        <Moment at={at} />
      </Cell>
      <Cell label={t("held")} end>
        {format.number(held)}
      </Cell>
      <Cell label={t("ms")} end>
        {t("took", { ms })}
      </Cell>
      <Cell label={t("left")}>
        {left === 0 ? t("passed") : <span className="font-medium text-severe">{t("failed", { left })}</span>}
      </Cell>
    </Row>
  );
}
