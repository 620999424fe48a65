"use client";

import { useFormatter, useLocale, useTranslations } from "next-intl";
import { RiskOrigin } from "@/components/risk/risk-model-part";
import { type PolicyChanges, same } from "@/core/policy/compare";
import type { Policy } from "@/core/policy/policy";
import { useBulkWords } from "./use-bulk-words";
import { useEscalationWords, useHoursWords } from "./use-escalation-words";
import { useJudgeWords } from "./use-judge-words";
import { useOversightWords } from "./use-oversight-words";
import { useToolRuleWords } from "./use-tool-rule-words";

type Props = { before: Policy; after: Policy; changes: PolicyChanges };
type Told =
  | "name"
  | "checks_off"
  | "tool_rules"
  | "judge"
  | "oversight"
  | "escalation"
  | "working_hours"
  | "bulk"
  | "queues"
  | "holding_reply"
  | "claim_seconds"
  | "undo_seconds";

const TOLD = [
  "name",
  "checks_off",
  "tool_rules",
  "judge",
  "oversight",
  "escalation",
  "working_hours",
  "bulk",
  "queues",
  "holding_reply",
  "claim_seconds",
  "undo_seconds",
] as const;

/** What differs besides the rules, as it is and as it would be: nobody publishes what they have not read. */
export function ProposalSettings({ before, after, changes }: Props) {
  const t = useTranslations("policyProposal.rules");
  const nameOf = useSettingNames();
  const linesOf = useSettingLines();
  const told = TOLD.filter((setting) => changes.settings.includes(setting));
  const risk = changes.settings.includes("risk");
  if (told.length === 0 && !risk) return null;
  return (
    <ul className="flex flex-col">
      {told.map((setting) => (
        <li key={setting} className="border-t border-line py-3">
          <h3 className="mb-1 font-medium">{nameOf(setting)}</h3>
          <div className="grid gap-x-8 gap-y-3 md:grid-cols-2">
            <Side name={t("before")} lines={linesOf(setting, before, after)} />
            <Side name={t("after")} lines={linesOf(setting, after, before)} />
          </div>
        </li>
      ))}
      {risk ? <RiskSides before={before} after={after} /> : null}
    </ul>
  );
}

/** Of a risk model, what it was made from and how well it told: its weights say little to a reader. */
function RiskSides({ before, after }: Pick<Props, "before" | "after">) {
  const t = useTranslations("policyProposal.rules");
  const name = useTranslations("risk.model");
  const sides = [
    { name: t("before"), model: before.risk },
    { name: t("after"), model: after.risk },
  ];
  return (
    <li className="border-t border-line py-3">
      <h3 className="mb-1 font-medium">{name("title")}</h3>
      <div className="grid gap-x-8 gap-y-3 md:grid-cols-2">
        {sides.map((side) => (
          <div key={side.name} className="flex min-w-0 flex-col gap-1">
            <p className="text-quiet text-ink-3">{side.name}</p>
            {side.model ? <RiskOrigin model={side.model} /> : <p className="text-ink-2">{t("nothing")}</p>}
          </div>
        ))}
      </div>
    </li>
  );
}

function Side({ name, lines }: { name: string; lines: readonly string[] }) {
  const t = useTranslations("policyProposal.rules");
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <p className="text-quiet text-ink-3">{name}</p>
      {lines.length === 0 ? <p className="text-ink-2">{t("nothing")}</p> : null}
      {lines.map((line) => (
        <p key={line} className="text-pretty wrap-anywhere whitespace-pre-line">
          {line}
        </p>
      ))}
    </div>
  );
}

function useSettingNames(): (setting: Told) => string {
  const t = useTranslations("policy");
  const names: Record<Told, string> = {
    name: t("name"),
    checks_off: t("checks.title"),
    tool_rules: t("toolRules.title"),
    judge: t("judge.title"),
    oversight: t("oversight.title"),
    escalation: t("escalation.title"),
    working_hours: t("hours.title"),
    bulk: t("bulk.title"),
    queues: t("queues"),
    holding_reply: t("holding.title"),
    claim_seconds: t("claim"),
    undo_seconds: t("undo"),
  };
  return (setting) => names[setting];
}

/** A setting of one policy in words; of lists, only what the other one has not. */
function useSettingLines(): (setting: Told, of: Policy, other: Policy) => readonly string[] {
  const t = useTranslations("policy");
  const checks = useTranslations("policy.check");
  const severity = useTranslations("severity");
  const format = useFormatter();
  const locale = useLocale() === "de" ? "de" : "en";
  const ruleWords = useToolRuleWords();
  const judgeWords = useJudgeWords();
  const bulkWords = useBulkWords();
  const oversightWords = useOversightWords();
  const escalationWords = useEscalationWords();
  const hoursWords = useHoursWords();
  const seconds = (count: number) =>
    count > 0 && count % 60 === 0 ? t("minutes", { count: count / 60 }) : t("seconds", { count });
  const only = <Each,>(mine: readonly Each[], others: readonly Each[]) =>
    mine.filter((each) => !others.some((one) => same(one, each)));
  return (setting, of, other) => {
    switch (setting) {
      case "checks_off": {
        const off = (of.checks_off ?? []).map((check) => checks(check));
        return [off.length === 0 ? t("checks.on") : t("checks.off", { checks: format.list(off) })];
      }
      case "tool_rules":
        return only(of.tool_rules ?? [], other.tool_rules ?? []).map(
          (rule) => `${rule.title[locale]} (${severity(rule.severity)})\n${ruleWords(rule)}`,
        );
      case "judge":
        return [judgeWords(of.judge)];
      case "bulk":
        return [bulkWords(of.bulk)];
      case "oversight":
        return oversightWords(of.oversight);
      case "escalation":
        return escalationWords.whole(of.escalation, (id) => of.queues.find((q) => q.id === id)?.title[locale] ?? id);
      case "working_hours":
        return hoursWords(of.working_hours);
      case "queues":
        return only(of.queues, other.queues).map(
          ({ title, escalates_to: to }) =>
            `${title[locale]}\n${t("escalates")}: ${of.queues.find(({ id }) => id === to)?.title[locale] ?? to}`,
        );
      case "holding_reply":
        return [of.holding_reply[locale]];
      case "name":
        return [of.name];
      default:
        return [seconds(of[setting])];
    }
  };
}
