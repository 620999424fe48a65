"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useActorName, useTypeName } from "@/components/audit/use-event-sentence";
import { Moment } from "@/components/ui/moment";
import { Section } from "@/components/ui/section";
import type { DecisionRecord } from "@/core/review/record-view";
import { Identifier } from "./identifier";

/** What the audit record holds of it, event by event, for whoever checks this page against the record. */
export function RecordEvents({ record }: { record: DecisionRecord }) {
  const t = useTranslations("decisions.record");
  const actorName = useActorName();
  const typeName = useTypeName();
  return (
    <Section title={t("events")} text={t("eventsText")}>
      <ol className="flex max-w-[54rem] flex-col">
        {record.events.map((event) => (
          <li
            key={event.id}
            className="flex flex-wrap items-baseline gap-x-3 border-b border-line py-1.5 last:border-b-0"
          >
            <span className="text-ink-2">
              <Moment at={event.at} exact />
            </span>
            <span>
              {typeName(event.type)}, {actorName(event.actor)}
            </span>
            {record.mayAudit ? (
              <Link
                href={`/audit/events/${event.id}`}
                prefetch={false}
                className="font-mono text-small wrap-anywhere underline underline-offset-4"
              >
                {event.id}
              </Link>
            ) : (
              <Identifier id={event.id} />
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
