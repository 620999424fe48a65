"use client";

import { useLocale, useTranslations } from "next-intl";
import { MaskedWords } from "@/components/masking/masked-words";
import { Moment } from "@/components/ui/moment";
import { Section } from "@/components/ui/section";
import type { DecisionRecord, RecordedDelivery, RecordedRelease } from "@/core/review/record-view";
import { Identifier } from "./identifier";
import { RecordTold } from "./record-told";

/** What left, what allowed it, and every attempt to hand it to the source. */
export function RecordOut({ record }: { record: DecisionRecord }) {
  const t = useTranslations("decisions.record");
  return (
    <Section
      title={t("out")}
      text={record.releases.length > 0 ? undefined : t(record.alreadySent ? "nothingMore" : "nothingOut")}
    >
      <div className="flex max-w-[54rem] flex-col gap-5 empty:hidden">
        {record.releases.map((release) => (
          <Released key={release.id} release={release} record={record} />
        ))}
      </div>
      {record.deliveries.length > 0 ? (
        <div className="flex max-w-[54rem] flex-col gap-3">
          <h3 className="font-semibold">{t("deliveries")}</h3>
          {record.deliveries.map((delivery) => (
            <Delivered key={delivery.id} delivery={delivery} />
          ))}
        </div>
      ) : null}
    </Section>
  );
}

function Released({ release, record }: { release: RecordedRelease; record: DecisionRecord }) {
  const t = useTranslations("decisions.record");
  const locale = useLocale() === "de" ? "de" : "en";
  const by = record.decisions.find(({ id }) => id === release.decision)?.by.name;
  const judgements = [...(record.judgement ? [record.judgement] : []), ...record.otherJudgements];
  const rule = judgements.find((each) => each.rule === release.rule)?.ruleTitle?.[locale] ?? release.rule;
  return (
    <div className="flex flex-col gap-1.5 border-l-2 border-line-strong pl-4">
      <h3 className="font-semibold">{t(`release.${release.kind}.${release.state}`)}</h3>
      <p className="text-ink-2">
        <Moment at={release.releasedAt ?? release.dueAt} exact />
        {by ? t("allowedBy", { name: by }) : null}
        {release.kind === "holding_reply" ? t("allowedByPolicy") : !by && rule ? t("allowedByRule", { rule }) : null}
      </p>
      {release.text === null ? (
        <p className="text-ink-2">{t("textErased")}</p>
      ) : (
        <div
          dir="auto"
          lang={record.language}
          className={`max-w-[70ch] text-read whitespace-pre-wrap wrap-anywhere ${release.state === "recalled" ? "text-ink-3" : ""}`}
        >
          <MaskedWords text={release.text} />
          {release.footer === "" ? null : (
            <p className="mt-3 text-quiet whitespace-pre-line text-ink-2">{release.footer}</p>
          )}
        </div>
      )}
      {release.receipt ? <RecordTold release={release.id} /> : null}
    </div>
  );
}

function Delivered({ delivery }: { delivery: RecordedDelivery }) {
  const t = useTranslations("decisions.record");
  return (
    <div className="flex flex-col gap-1">
      <p>
        {t(`delivery.${delivery.state}`)} <span className="font-mono text-small text-ink-2">{delivery.type}</span>{" "}
        <Identifier id={delivery.id} />
      </p>
      {delivery.attempts.length > 0 ? (
        <ol className="flex flex-col gap-0.5 pl-4 text-ink-2">
          {delivery.attempts.map((attempt) => (
            <li key={attempt.attempt}>
              <Moment at={attempt.at} exact />:{" "}
              {attempt.delivered
                ? t("attempt.delivered", { number: attempt.attempt, status: attempt.status ?? 0, ms: attempt.ms })
                : t("attempt.failed", {
                    number: attempt.attempt,
                    what: attempt.status === null ? (attempt.error ?? "none") : String(attempt.status),
                    ms: attempt.ms,
                  })}
            </li>
          ))}
        </ol>
      ) : (
        <p className="pl-4 text-ink-2">{t("attempt.none")}</p>
      )}
    </div>
  );
}
