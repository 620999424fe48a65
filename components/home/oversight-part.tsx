"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { EventList } from "@/components/audit/event-list";
import { DecisionTable } from "@/components/decisions/decision-table";
import { Section } from "@/components/ui/section";
import type { HomeView } from "@/core/review/home-view";
import { OVERRULED } from "@/core/review/words";

type Oversight = NonNullable<HomeView["oversight"]>;

/** For who audits: where people and the AI disagreed, and who changed the rules of the game. */
export function OversightPart({ oversight }: { oversight: Oversight }) {
  const t = useTranslations("home.oversight");
  const { overruled, changes } = oversight;
  return (
    <>
      {overruled ? (
        <Section
          title={t("overruled.title")}
          text={t(overruled.length > 0 ? "overruled.text" : "overruled.none")}
          actions={overruled.length > 0 ? <All href={`/decisions?kind=${OVERRULED}`}>{t("overruled.all")}</All> : null}
        >
          {overruled.length > 0 ? <DecisionTable view="people" rows={overruled} /> : null}
        </Section>
      ) : null}
      <Section
        title={t("changes.title")}
        text={t(changes.length > 0 ? "changes.text" : "changes.none")}
        actions={<All href="/audit">{t("changes.all")}</All>}
      >
        {changes.length > 0 ? <EventList events={changes} replies={false} /> : null}
      </Section>
    </>
  );
}

function All({ href, children }: { href: string; children: string }) {
  return (
    <Link href={href} prefetch={false} className="text-accent underline underline-offset-4">
      {children}
    </Link>
  );
}
