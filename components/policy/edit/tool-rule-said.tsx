"use client";

import { useTranslations } from "next-intl";
import { brokenPlace, type JsonPlace, placeOf } from "@/core/policy/json-place";
import type { PolicyIssue } from "@/core/policy/parse";
import { useToolRuleWords } from "../use-tool-rule-words";
import { bodyIssues, type DraftToolRule, isReadable } from "./tool-rule-draft";

type Props = {
  rule: DraftToolRule;
  at: number;
  issues: readonly PolicyIssue[];
  /** As it stands in the field. */
  text: string;
  onPlace: (at: number) => void;
};

const MOST_TOLD = 8;

/** What the rule says, or what is wrong with it and where. */
export function ToolRuleSaid({ rule, at, issues, text, onPlace }: Props) {
  const t = useTranslations("policyEditor.toolRules");
  const words = useToolRuleWords();
  if (rule.unread !== undefined) {
    const place = brokenPlace(text);
    return (
      <p className="text-quiet text-severe">
        {place ? <PlaceButton place={place} onPlace={onPlace} /> : null} {t("unread")}
      </p>
    );
  }
  if (isReadable(issues, at, rule)) return <p className="text-pretty wrap-anywhere">{words(rule)}</p>;
  const wrong = bodyIssues(issues, at);
  if (wrong.length === 0) return <p className="text-quiet text-severe">{t("tooLarge")}</p>;
  return (
    <div className="flex flex-col gap-1 text-quiet">
      <p className="text-severe">{t("wrong", { count: wrong.length })}</p>
      <ul className="flex flex-col gap-1">
        {wrong.slice(0, MOST_TOLD).map((issue) => (
          <IssueLine key={`${issue.field} ${issue.message}`} issue={issue} text={text} onPlace={onPlace} />
        ))}
      </ul>
    </div>
  );
}

function IssueLine({
  issue: { field, told },
  text,
  onPlace,
}: { issue: PolicyIssue } & Pick<Props, "text" | "onPlace">) {
  const t = useTranslations("policyEditor.toolRules");
  const place = placeOf(text, field === "" ? [] : field.split("."));
  return (
    <li className="wrap-anywhere">
      {place ? <PlaceButton place={place} onPlace={onPlace} /> : null}{" "}
      <code className="font-mono font-medium">{field || t("whole")}</code>{" "}
      {t(`issue.${told?.code ?? "other"}`, { names: "", name: "", least: 1, most: 1, ...told?.params })}
    </li>
  );
}

/** Leads into the field, to the very place. */
function PlaceButton({ place: { at, line, column }, onPlace }: { place: JsonPlace } & Pick<Props, "onPlace">) {
  const t = useTranslations("policyEditor.toolRules");
  return (
    <button
      type="button"
      className="min-h-6 text-accent tabular-nums underline underline-offset-2"
      onClick={() => onPlace(at)}
    >
      {t("place", { line, column })}
    </button>
  );
}
