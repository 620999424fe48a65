"use client";

import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import type { Policy } from "@/core/policy/policy";
import { useEscalationWords, useHoursWords } from "./use-escalation-words";

/** What happens by itself to what nobody decides, and when people are there to decide. */
export function PolicyEscalation({ policy }: { policy: Policy }) {
  const t = useTranslations("policy");
  const locale = useLocale() === "de" ? "de" : "en";
  const words = useEscalationWords();
  const hoursWords = useHoursWords();
  const titleOf = (queue: string) => policy.queues.find(({ id }) => id === queue)?.title[locale] ?? queue;
  const { escalation, working_hours: hours } = policy;
  return (
    <>
      <Section title={t("escalation.title")} text={t(hours ? "escalation.textHours" : "escalation.text")}>
        <Lines lines={words.whole(escalation, titleOf)} />
      </Section>
      <Section title={t("hours.title")}>
        <Lines lines={hoursWords(hours)} />
      </Section>
    </>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="flex max-w-[44rem] flex-col gap-1.5">
      {lines.map((line) => (
        <li key={line} className="text-pretty">
          {line}
        </li>
      ))}
    </ul>
  );
}
