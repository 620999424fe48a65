"use client";

import { useLocale, useTranslations } from "next-intl";
import type { Rule } from "@/core/policy/policy";
import type { PolicyView } from "@/server/services/policy/read-policy";
import { useRuleWords } from "./use-rule-words";

/** The rules in their order: what each says, what it asks, what follows, and how often it decided. */
export function PolicyRules({ view }: { view: PolicyView }) {
  const t = useTranslations("policy");
  const { policy, counts } = view;
  return (
    <>
      <ol className="flex flex-col">
        {policy.rules.map((rule, at) => (
          <RuleEntry key={rule.id} rule={rule} place={at + 1} view={view} />
        ))}
      </ol>
      <p className="text-quiet text-ink-3">{t("noRule")}</p>
      <p className="text-quiet text-ink-3">
        {t("counted", { days: counts.days, bounded: counts.bounded ? "yes" : "no", most: counts.most })}
      </p>
    </>
  );
}

type EntryProps = { rule: Rule; place: number; view: PolicyView };

function RuleEntry({ rule, place, view: { policy, counts } }: EntryProps) {
  const t = useTranslations("policy");
  const expiry = useTranslations("desk.rule.onExpiry");
  const locale = useLocale() === "de" ? "de" : "en";
  const words = useRuleWords((id) => policy.queues.find((queue) => queue.id === id)?.title[locale] ?? id);
  return (
    <li
      id={`rule-${rule.id}`}
      className="grid scroll-mt-4 gap-x-6 gap-y-1 border-b border-line py-3 md:grid-cols-[2rem_minmax(0,1fr)_9rem]"
    >
      <span aria-hidden="true" className="text-ink-3 tabular-nums max-md:hidden">
        {place}
      </span>
      <div className="flex min-w-0 flex-col gap-0.5">
        <h3 className="font-medium text-pretty">{rule.title[locale]}</h3>
        <p className="text-ink-2">{words.when(rule)}</p>
        <p>
          {words.follows(rule, policy.queues[0]?.id ?? "")} {rule.on_expiry ? expiry(rule.on_expiry) : null}
        </p>
        <p className="font-mono text-small break-all text-ink-3">{rule.id}</p>
      </div>
      <p className="text-quiet text-ink-2 tabular-nums md:text-right">
        {t("decided", { count: counts.byRule[rule.id] ?? 0 })}
      </p>
    </li>
  );
}
