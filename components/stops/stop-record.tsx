"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/shell/trpc";
import { useScopeWords } from "@/components/shell/use-scope-words";
import { Page } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import type { RecordedStop, StopRecordView } from "@/server/services/stop/stop-record";
import { StopDrills } from "./stop-drills";
import { StopMark } from "./stop-mark";

/** What is stopped now and what was: who, when, why. */
export function StopRecord({ first }: { first: StopRecordView }) {
  const t = useTranslations("adminStops");
  const trpc = useTRPC();
  const { data } = useQuery(trpc.stop.record.queryOptions(undefined, { initialData: first }));
  const inForce = data.stops.filter((stop) => stop.lifted === null);
  const past = data.stops.filter((stop) => stop.lifted !== null);
  return (
    <Page title={t("title")} text={t("text")}>
      <Section title={t("inForce")}>
        {inForce.length === 0 ? (
          <p className="text-ink-2">{t("none")}</p>
        ) : (
          <StopTable label={t("inForce")} stops={inForce} />
        )}
      </Section>
      <Section title={t("past")} text={past.length === 0 ? null : t("pastText")}>
        {past.length === 0 ? (
          <p className="text-ink-2">{t("noPast")}</p>
        ) : (
          <StopTable label={t("past")} stops={past} lifted />
        )}
      </Section>
      <StopDrills drills={data.drills} />
    </Page>
  );
}

type TableProps = { label: string; stops: readonly RecordedStop[]; lifted?: boolean };

function StopTable({ label, stops, lifted = false }: TableProps) {
  const t = useTranslations("adminStops");
  const words = useScopeWords();
  return (
    <Table
      label={label}
      head={
        <>
          <HeadCell>{t("scope")}</HeadCell>
          <HeadCell>{t("set")}</HeadCell>
          {lifted ? <HeadCell>{t("lifted")}</HeadCell> : null}
        </>
      }
    >
      {stops.map((stop) => (
        <Row key={stop.id}>
          <Cell label={t("scope")}>
            <span className="font-medium wrap-anywhere">{words(stop.scope, stop.value ?? stop.source)}</span>
          </Cell>
          <Cell label={t("set")}>
            <StopMark mark={stop.set} />
          </Cell>
          {stop.lifted ? (
            <Cell label={t("lifted")}>
              <StopMark mark={stop.lifted} />
            </Cell>
          ) : null}
        </Row>
      ))}
    </Table>
  );
}
