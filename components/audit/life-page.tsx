"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { KeptBack } from "@/components/shell/kept-back";
import { useTRPC } from "@/components/shell/trpc";
import { Fact, Facts } from "@/components/ui/facts";
import { Page } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import type { Life } from "@/core/audit/audit-view";
import { LifeStepRow } from "./life-step";
import { Milestones } from "./milestones";

/** The life of a reply: who did what when, and what became of it each time. */
export function LifePage({ id, first }: { id: string; first: Life }) {
  const t = useTranslations("audit.life");
  const state = useTranslations("draftState");
  const trpc = useTRPC();
  const query = useQuery({ ...trpc.audit.life.queryOptions({ id }), placeholderData: first });
  const life = query.data ?? first;
  return (
    <Page
      title={t(life.draft === null ? "titleFlag" : life.alreadySent ? "titleSent" : "title")}
      text={life.draftState ? t("state", { state: state(life.draftState) }) : undefined}
      actions={<Links life={life} />}
    >
      {life.keptFor === null ? null : <KeptBack look={life.keptFor} />}
      <Milestones milestones={life.milestones} />
      <Section title={t("steps")} text={t("stepsText")}>
        <ol className="flex max-w-[60rem] flex-col">
          {life.steps.map((step) => (
            <LifeStepRow key={step.id} step={step} mayReadDecisions={life.mayReadDecisions} />
          ))}
        </ol>
      </Section>
      <Section title={t("about")}>
        <Facts>
          {life.source ? <Fact name={t("source")}>{life.source}</Fact> : null}
          {life.draft ? (
            <Fact name={t("draft")}>
              <span className="font-mono text-small wrap-anywhere">{life.draft}</span>
            </Fact>
          ) : null}
          {life.items.length > 0 ? (
            <Fact name={t("items", { count: life.items.length })}>
              <span className="flex flex-col font-mono text-small wrap-anywhere">
                {life.items.map((item) => (
                  <span key={item}>{item}</span>
                ))}
              </span>
            </Fact>
          ) : null}
        </Facts>
      </Section>
    </Page>
  );
}

function Links({ life }: { life: Life }) {
  const t = useTranslations("audit.life");
  const explained = life.decision ?? life.disposition;
  const about = life.draft ?? life.items[0];
  const link = "text-accent underline underline-offset-4";
  return (
    <div className="flex flex-wrap gap-x-4 gap-y-2 print:hidden">
      {explained && life.mayReadDecisions ? (
        <Link href={`/decisions/${explained}`} prefetch={false} className={link}>
          {t("explained")}
        </Link>
      ) : null}
      {about ? (
        <Link href={`/audit?about=${about}`} prefetch={false} className={link}>
          {t("events")}
        </Link>
      ) : null}
    </div>
  );
}
