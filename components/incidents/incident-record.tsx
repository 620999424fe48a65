"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/shell/trpc";
import { Fact, Facts } from "@/components/ui/facts";
import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import type { IncidentView } from "@/core/privacy/incident-view";
import { IncidentActs } from "./incident-acts";
import { IncidentClock } from "./incident-clock";
import { StateWords } from "./incidents-page";

/** One breach: what is known, how it was judged, who was told when, and what is still owed. */
export function IncidentRecord({ first }: { first: IncidentView }) {
  const t = useTranslations("incidents");
  const trpc = useTRPC();
  const { data } = useQuery(trpc.incident.one.queryOptions({ incident: first.id }, { initialData: first }));
  return (
    <Page
      title={t("named", { number: data.number, kind: t(`kind.${data.kind}`) })}
      text={data.openedBy ? t("openedBy", { name: data.openedBy.name }) : t("openedByCheck")}
      actions={
        <Link href="/privacy/incidents" prefetch={false} className="text-accent underline underline-offset-4">
          {t("all")}
        </Link>
      }
    >
      {data.clock === "overdue" ? (
        <Notice tone="severe">{t("owed.overdue")}</Notice>
      ) : data.clock === "running" ? (
        <Notice tone="info">{t("owed.running")}</Notice>
      ) : null}
      <Section title={t("part.state")}>
        <StateFacts incident={data} />
      </Section>
      <Section title={t("part.known")}>
        <Words incident={data} />
      </Section>
      {data.editable ? <IncidentActs incident={data} /> : null}
    </Page>
  );
}

function StateFacts({ incident }: { incident: IncidentView }) {
  const t = useTranslations("incidents");
  const told = (at: string | null) => (at === null ? t("notTold") : <Moment at={at} exact />);
  const exposed = incident.subjects.filter(({ part }) => part === "exposed");
  return (
    <Facts>
      <Fact name={t("column.state")}>
        <StateWords row={incident} />
      </Fact>
      <Fact name={t("column.aware")}>
        <Moment at={incident.awareAt} exact />
      </Fact>
      <Fact name={t("dueBy")}>
        <Moment at={incident.dueAt} exact /> <IncidentClock incident={incident} />
      </Fact>
      <Fact name={t("authorityTold")}>{told(incident.authorityToldAt)}</Fact>
      <Fact name={t("subjectsTold")}>{told(incident.subjectsToldAt)}</Fact>
      <Fact name={t("column.exposed")}>{t("persons", { count: exposed.length })}</Fact>
      {incident.item === null ? null : (
        <Fact name={t("reply")}>
          <Link
            href={`/decisions/${incident.draft ?? ""}`}
            prefetch={false}
            className="text-accent underline underline-offset-4"
          >
            {t("openReply")}
          </Link>
        </Fact>
      )}
      {incident.closedAt === null ? null : (
        <Fact name={t("closed")}>
          <Moment at={incident.closedAt} exact /> {incident.closedBy?.name ?? ""}
        </Fact>
      )}
    </Facts>
  );
}

const WORDS = ["what", "effects", "measures", "assessment", "delay", "authority", "ground"] as const;

function Words({ incident }: { incident: IncidentView }) {
  const t = useTranslations("incidents");
  const { words } = incident;
  if (words === null) return <p className="text-ink-2">{t("wordsGone")}</p>;
  const said = WORDS.filter((each) => words[each] !== "");
  if (said.length === 0)
    return <p className="text-ink-2">{incident.openedBy === null ? t("knownByCheck") : t("nothingYet")}</p>;
  return (
    <Facts>
      {said.map((each) => (
        <Fact key={each} name={t(`field.${each}`)}>
          <span className="whitespace-pre-wrap">{words[each]}</span>
        </Fact>
      ))}
    </Facts>
  );
}
