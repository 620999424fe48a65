"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { When } from "@/components/desk/when";
import { useTRPC } from "@/components/shell/trpc";
import { Page } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import type { RecordedStop } from "@/server/services/stop/stop-record";

/** What is stopped now and what was: who, when, why. */
export function StopRecord({ first }: { first: RecordedStop[] }) {
  const t = useTranslations("adminStops");
  const trpc = useTRPC();
  const { data } = useQuery(trpc.stop.record.queryOptions(undefined, { initialData: first }));
  const inForce = data.filter((stop) => stop.lifted === null);
  const past = data.filter((stop) => stop.lifted !== null);
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
    </Page>
  );
}

type TableProps = { label: string; stops: readonly RecordedStop[]; lifted?: boolean };

function StopTable({ label, stops, lifted = false }: TableProps) {
  const t = useTranslations("adminStops");
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
            <span className="font-medium">{stop.scope === "organisation" ? t("everything") : (stop.source ?? "")}</span>
          </Cell>
          <Cell label={t("set")}>
            <Mark mark={stop.set} />
          </Cell>
          {stop.lifted ? (
            <Cell label={t("lifted")}>
              <Mark mark={stop.lifted} />
            </Cell>
          ) : null}
        </Row>
      ))}
    </Table>
  );
}

/** When, by whom, and why. */
function Mark({ mark: { at, by, reason } }: { mark: { at: string; by: string | null; reason: string | null } }) {
  const t = useTranslations("adminStops");
  return (
    <span className="flex min-w-0 flex-col">
      <span>
        <When at={at} /> {t("by", { name: by ?? t("somebody") })}
      </span>
      <span className="text-ink-2 wrap-anywhere">{reason ?? t("noReason")}</span>
    </span>
  );
}
