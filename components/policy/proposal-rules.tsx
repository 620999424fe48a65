"use client";

import { useLocale, useTranslations } from "next-intl";
import type { PolicyChanges } from "@/core/policy/compare";
import type { Policy } from "@/core/policy/policy";
import { useRuleWords } from "./use-rule-words";

type Props = { before: Policy; after: Policy; changes: PolicyChanges };

/** The rules that differ, as they are and as they would be, in words. */
export function ProposalRules({ before, after, changes }: Props) {
  const t = useTranslations("policyProposal.rules");
  const ids = [...changes.added, ...changes.changed.map(({ id }) => id), ...changes.removed];
  if (ids.length === 0) return null;
  return (
    <ul className="flex flex-col">
      {ids.map((id) => (
        <li key={id} className="grid gap-x-8 gap-y-3 border-t border-line py-3 md:grid-cols-2">
          <Side name={t("before")} policy={before} id={id} />
          <Side name={t("after")} policy={after} id={id} />
        </li>
      ))}
    </ul>
  );
}

function Side({ name, policy, id }: { name: string; policy: Policy; id: string }) {
  const t = useTranslations("policyProposal.rules");
  const expiry = useTranslations("desk.rule.onExpiry");
  const locale = useLocale() === "de" ? "de" : "en";
  const words = useRuleWords((queue) => policy.queues.find((each) => each.id === queue)?.title[locale] ?? queue);
  const at = policy.rules.findIndex((rule) => rule.id === id);
  const rule = policy.rules[at];
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <p className="text-quiet text-ink-3">{rule ? t("place", { name, place: at + 1 }) : name}</p>
      {rule ? (
        <>
          <p className="font-medium text-pretty">{rule.title[locale]}</p>
          <p className="text-ink-2">{words.when(rule)}</p>
          <p>
            {words.follows(rule, policy.queues[0]?.id ?? "")} {rule.on_expiry ? expiry(rule.on_expiry) : null}
          </p>
        </>
      ) : (
        <p className="text-ink-2">{t("missing")}</p>
      )}
    </div>
  );
}
