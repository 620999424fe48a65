"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { fetchNext } from "@/components/shell/fetch-next";
import { useTRPC } from "@/components/shell/trpc";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { Empty } from "@/components/ui/empty";
import { Moment } from "@/components/ui/moment";
import { Page } from "@/components/ui/page";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import type { IncidentPage, IncidentRow } from "@/core/privacy/incident-view";
import { IncidentClock } from "./incident-clock";
import { OpenIncident } from "./open-incident";

export type IncidentState = "open" | "over" | undefined;
type Props = { first: IncidentPage; state: IncidentState; editable: boolean };

/** The register of breaches: what is open and how its clock stands, and what was. */
export function IncidentsPage({ first, state, editable }: Props) {
  const t = useTranslations("incidents");
  const router = useRouter();
  const trpc = useTRPC();
  const pages = useInfiniteQuery({
    ...trpc.incident.page.infiniteQueryOptions({ state }, { getNextPageParam: (last) => last.next ?? undefined }),
    initialData: { pages: [first], pageParams: [null] },
  });
  const newest = pages.data.pages[0] ?? first;
  const rows = pages.data.pages.flatMap((page) => page.rows);
  return (
    <Page
      title={t("title")}
      text={newest.overdue > 0 ? t("overdue", { count: newest.overdue }) : t("text", { open: newest.open })}
      actions={editable ? <OpenIncident /> : null}
    >
      <Choice
        legend={t("show")}
        options={[
          { value: "open", label: t("filter.open") },
          { value: "over", label: t("filter.over") },
          { value: "all", label: t("filter.all") },
        ]}
        value={state ?? "all"}
        onChange={(next) => router.replace(next === "all" ? "/privacy/incidents" : `/privacy/incidents?state=${next}`)}
      />
      {rows.length === 0 ? <Empty title={t("none.title")} text={t("none.text")} /> : <Register rows={rows} />}
      {pages.hasNextPage ? (
        <div>
          <Button busy={pages.isFetchingNextPage} onClick={() => void fetchNext(pages)}>
            {t("more")}
          </Button>
        </div>
      ) : null}
    </Page>
  );
}

function Register({ rows }: { rows: readonly IncidentRow[] }) {
  const t = useTranslations("incidents");
  return (
    <Table
      label={t("title")}
      head={
        <>
          <HeadCell>{t("column.incident")}</HeadCell>
          <HeadCell>{t("column.state")}</HeadCell>
          <HeadCell>{t("column.clock")}</HeadCell>
          <HeadCell>{t("column.aware")}</HeadCell>
          <HeadCell end>{t("column.exposed")}</HeadCell>
        </>
      }
    >
      {rows.map((row) => (
        <Row key={row.id}>
          <Cell label="">
            <Link
              href={`/privacy/incidents/${row.id}`}
              prefetch={false}
              className="font-medium underline-offset-4 hover:underline"
            >
              {t("named", { number: row.number, kind: t(`kind.${row.kind}`) })}
            </Link>
          </Cell>
          <Cell label={t("column.state")}>
            <StateWords row={row} />
          </Cell>
          <Cell label={t("column.clock")}>
            <IncidentClock incident={row} />
          </Cell>
          <Cell label={t("column.aware")}>
            <Moment at={row.awareAt} />
          </Cell>
          <Cell label={t("column.exposed")} end>
            {row.exposed}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

/** State and, once judged, the risk. */
export function StateWords({ row }: { row: Pick<IncidentRow, "state" | "risk"> }) {
  const t = useTranslations("incidents");
  const judged = row.state === "confirmed" || row.state === "closed";
  return (
    <span>
      {judged ? t("judged", { state: t(`state.${row.state}`), risk: t(`risk.${row.risk}`) }) : t(`state.${row.state}`)}
    </span>
  );
}
