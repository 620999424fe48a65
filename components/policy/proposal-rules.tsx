"use client";

import { useFormatter, useLocale, useTranslations } from "next-intl";
import { movedRules, type PolicyChanges } from "@/core/policy/compare";
import type { Policy } from "@/core/policy/policy";
import { useRuleWords } from "./use-rule-words";

type Props = { before: Policy; after: Policy; changes: PolicyChanges };

/** The rules that differ: what happens to each, and how it reads now and would read then. */
export function ProposalRules({ before, after, changes }: Props) {
  const t = useTranslations("policy.changes");
  const format = useFormatter();
  const { added, changed, removed } = changes;
  const rules = [
    ...added.map((id) => ({ id, mark: t("added"), parts: [] })),
    ...changed.map(({ id, parts }) => ({ id, mark: t("changed"), parts })),
    ...removed.map((id) => ({ id, mark: t("removed"), parts: [] })),
  ];
  if (rules.length === 0 && !changes.reordered) return null;
  return (
    <ul className="flex flex-col">
      {rules.map(({ id, mark, parts }) => (
        <li key={id} className="border-t border-line py-3">
          <h3 className="mb-1 flex flex-wrap items-baseline gap-x-2">
            <span className="font-medium">{mark}</span> <span className="font-mono text-quiet break-all">{id}</span>{" "}
            {parts.length > 0 ? (
              <span className="text-quiet text-ink-2">({format.list(parts.map((part) => t(`part.${part}`)))})</span>
            ) : null}
          </h3>
          <div className="grid gap-x-8 gap-y-3 md:grid-cols-2">
            <Side name="before" policy={before} id={id} />
            <Side name="after" policy={after} id={id} />
          </div>
        </li>
      ))}
      {changes.reordered ? <Moved before={before} after={after} /> : null}
    </ul>
  );
}

/** The first rule that holds decides, so its place is part of what is published. */
function Moved({ before, after }: Pick<Props, "before" | "after">) {
  const t = useTranslations("policyProposal.rules");
  const changes = useTranslations("policy.changes");
  const locale = useLocale() === "de" ? "de" : "en";
  return (
    <li className="border-t border-line py-3">
      <h3 className="mb-1 font-medium">{changes("reordered")}</h3>
      <ul className="flex max-w-[44rem] flex-col gap-1">
        {movedRules(before, after).map(({ id, from, to }) => (
          <li key={id} className="flex items-baseline justify-between gap-4">
            <span className="min-w-0 text-pretty">{after.rules[to - 1]?.title[locale]}</span>
            <span className="shrink-0 text-quiet text-ink-2 tabular-nums">{t("moved", { from, to })}</span>
          </li>
        ))}
      </ul>
    </li>
  );
}

function Side({ name, policy, id }: { name: "before" | "after"; policy: Policy; id: string }) {
  const t = useTranslations("policyProposal.rules");
  const expiry = useTranslations("desk.rule.onExpiry");
  const locale = useLocale() === "de" ? "de" : "en";
  const words = useRuleWords((queue) => policy.queues.find((each) => each.id === queue)?.title[locale] ?? queue);
  const at = policy.rules.findIndex((rule) => rule.id === id);
  const rule = policy.rules[at];
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <p className="text-quiet text-ink-3">{rule ? t("place", { name: t(name), place: at + 1 }) : t(name)}</p>
      {rule ? (
        <>
          <p className="font-medium text-pretty">{rule.title[locale]}</p>
          <p className="text-ink-2">{words.when(rule)}</p>
          <p>
            {words.follows(rule, policy.queues[0]?.id ?? "")} {rule.on_expiry ? expiry(rule.on_expiry) : null}
          </p>
        </>
      ) : (
        <p className="text-ink-2">{t(name === "before" ? "notYet" : "noMore")}</p>
      )}
    </div>
  );
}
