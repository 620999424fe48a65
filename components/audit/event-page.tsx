"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { EventSeal } from "@/components/log/seal";
import { Fact, Facts } from "@/components/ui/facts";
import { Moment } from "@/components/ui/moment";
import { Page } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import type { EventInFull } from "@/core/audit/audit-view";
import { EventBytes } from "./event-bytes";
import { EventFields } from "./event-fields";
import { useActorName, useEventSentence, useTypeName } from "./use-event-sentence";

const LINK = "text-accent underline underline-offset-4";

/** One event in full: in words, field by field, and as the bytes that are stored. */
export function EventInFullPage({ event }: { event: EventInFull }) {
  const t = useTranslations("audit.event");
  const sentence = useEventSentence();
  const life = event.draft ?? event.item;
  return (
    <Page
      title={sentence(event)}
      actions={
        <div className="flex flex-wrap gap-x-4 gap-y-2 print:hidden">
          {life ? (
            <Link href={`/audit/drafts/${life}`} prefetch={false} className={LINK}>
              {t("life")}
            </Link>
          ) : null}
          <Link href="/audit" prefetch={false} className={LINK}>
            {t("back")}
          </Link>
        </div>
      }
    >
      <Envelope event={event} />
      <Section title={t("fields")} text={t("fieldsText")}>
        <EventFields event={event} />
      </Section>
      <EventSeal event={event.id} />
      <EventBytes event={event} />
    </Page>
  );
}

function Envelope({ event }: { event: EventInFull }) {
  const t = useTranslations("audit.event");
  const actorName = useActorName();
  const typeName = useTypeName();
  return (
    <Section title={t("envelope")}>
      <Facts>
        <Fact name={t("at")}>
          <Moment at={event.at} exact /> <span className="font-mono text-small text-ink-2">{event.at}</span>
        </Fact>
        <Fact name={t("who")}>
          {actorName(event.actor)}{" "}
          <span className="text-ink-2">
            {t(`kind.${event.actor.kind}`, { name: event.actor.name })}
            {event.actor.disabled ? t("left") : null}
          </span>
        </Fact>
        <Fact name={t("type")}>
          {t("typeIs", { type: typeName(event.type), version: event.version })}{" "}
          <span className="font-mono text-small text-ink-2">{event.type}</span>
        </Fact>
        <Fact name={t("id")}>
          <span className="font-mono text-small wrap-anywhere">{event.id}</span>
        </Fact>
        <Fact name={t("transaction")}>
          <span className="font-mono text-small">{event.transaction}</span>
        </Fact>
      </Facts>
    </Section>
  );
}
