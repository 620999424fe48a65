"use client";

import { useTranslations } from "next-intl";
import { useNames } from "@/components/desk/use-names";
import { Fact, Facts } from "@/components/ui/facts";
import { Moment } from "@/components/ui/moment";
import { Section } from "@/components/ui/section";
import type { DecisionRecord } from "@/core/review/record-view";
import { Identifier } from "./identifier";
import { Roles } from "./roles";

/** What the decision was, of what, and where it stands. */
export function RecordFacts({ record }: { record: DecisionRecord }) {
  const t = useTranslations("decisions.record");
  const state = useTranslations("draftState");
  const names = useNames();
  const decision = record.decisions.find(({ id }) => id === record.id);
  return (
    <Section title={t("facts")}>
      <Facts>
        <Fact name={t("at")}>
          <Moment at={record.at} exact />
        </Fact>
        {decision ? (
          <Fact name={t("person")}>
            {decision.by.name}
            <Roles decision={decision} />
          </Fact>
        ) : null}
        {record.draftState ? <Fact name={t("state")}>{t("stateIs", { state: state(record.draftState) })}</Fact> : null}
        <Fact name={t("source")}>{record.source}</Fact>
        {record.used ? (
          <>
            <Fact name={t("model")}>{t("modelIs", { model: record.used.model, provider: record.used.provider })}</Fact>
            <Fact name={t("agent")}>{record.used.agent}</Fact>
            <Fact name={t("prompt")}>
              <Identifier id={record.used.promptVersion} />
            </Fact>
          </>
        ) : null}
        <Fact name={t("channel")}>
          {t("channelIs", { channel: names.channel(record.channel), language: names.language(record.language) })}
        </Fact>
        <Fact name={t("id")}>
          <Identifier id={record.id} />
        </Fact>
        {record.draftId ? (
          <Fact name={t("draft")}>
            <Identifier id={record.draftId} />
          </Fact>
        ) : null}
      </Facts>
    </Section>
  );
}
