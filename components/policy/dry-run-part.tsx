"use client";

import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { type EffectCount, effectsOf, overruledOf } from "@/core/policy/dry-run-effects";
import { DECISION_KINDS, isOverruled } from "@/core/review/words";
import type { CountedDryRun } from "@/server/services/policy/dry-run-policy";
import { AnewPart } from "./anew-part";

type Props = { run: CountedDryRun; ruleTitle: (id: string) => string; mayReadDecisions: boolean };

/** What a policy would have changed: how many replies, what people had decided on them, which rules decide instead. */
export function DryRunPart({ run, ruleTitle, mayReadDecisions }: Props) {
  const t = useTranslations("policy.dryRun");
  const effects = effectsOf(run);
  return (
    <div className="flex flex-col gap-4">
      <p className="text-quiet text-ink-2 tabular-nums">
        {t("over", { count: run.replies, days: run.days, bounded: run.bounded ? "yes" : "no", version: run.against })}
      </p>
      {effects.length === 0 ? (
        <p className="font-medium">{run.requeued > 0 ? t("onlyQueues", { count: run.requeued }) : t("nothing")}</p>
      ) : (
        <ul className="flex flex-col gap-3">
          {effects.map((effect) => (
            <EffectLine key={effect.effect} effect={effect} run={run} mayReadDecisions={mayReadDecisions} />
          ))}
          {run.requeued > 0 ? <li className="text-ink-2">{t("requeued", { count: run.requeued })}</li> : null}
        </ul>
      )}
      {run.reordered ? <p className="text-ink-2 tabular-nums">{t("reordered", { count: run.reordered })}</p> : null}
      <RuleShifts run={run} ruleTitle={ruleTitle} />
      {run.anew ? <AnewPart anew={run.anew} /> : null}
      {run.leftOut.length > 0 ? (
        <ul className="flex flex-col gap-1 text-quiet text-ink-2">
          {run.leftOut.map((part) => (
            <li key={part}>{t(`leftOut.${part}`)}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

type LineProps = { effect: EffectCount; run: CountedDryRun; mayReadDecisions: boolean };

function EffectLine({ effect: { effect, count, decided, examples }, run, mayReadDecisions }: LineProps) {
  const t = useTranslations("policy.dryRun");
  const overruled = overruledOf(decided);
  const risky = overruled > 0 && (effect === "released" || effect === "unflagged" || effect === "one_person");
  const kinds = [...DECISION_KINDS, "nobody" as const].filter((kind) => (decided[kind] ?? 0) > 0);
  return (
    <li className="flex flex-col gap-1">
      <p className="font-medium text-pretty tabular-nums">{t(`effect.${effect}`, { count })}</p>
      <p className="text-quiet text-ink-2 tabular-nums">
        {kinds.map((kind, n) => (
          <span key={kind}>
            {n > 0 ? ", " : ""}
            <span className={risky && kind !== "nobody" && isOverruled(kind) ? "font-medium text-severe" : ""}>
              {t(`decided.${kind}`, { count: decided[kind] ?? 0 })}
            </span>
          </span>
        ))}
      </p>
      {mayReadDecisions && overruled > 0 ? (
        <p className="flex flex-wrap gap-x-3 gap-y-1 text-quiet">
          {examples
            .filter(({ decided: kind }) => isOverruled(kind))
            .slice(0, 3)
            .map(({ id }, n) => (
              <Link
                key={id}
                href={`/decisions/${id}`}
                prefetch={false}
                className="inline-flex min-h-6 items-center text-accent underline underline-offset-2"
              >
                {t("example", { n: n + 1 })}
              </Link>
            ))}
          <Link
            href={`/decisions?kind=overruled&from=${run.since.slice(0, 10)}`}
            prefetch={false}
            className="inline-flex min-h-6 items-center text-accent underline underline-offset-2"
          >
            {t("allOverruled")}
          </Link>
        </p>
      ) : null}
    </li>
  );
}

/** Which rules decide more or less often than before. */
function RuleShifts({ run, ruleTitle }: Pick<Props, "run" | "ruleTitle">) {
  const t = useTranslations("policy.dryRun");
  const format = useFormatter();
  const shifted = run.rules.filter(({ before, after }) => before !== after);
  if (shifted.length === 0) return null;
  return (
    <div className="flex flex-col gap-1">
      <h3 className="text-quiet font-medium text-ink-2">{t("rules")}</h3>
      <ul className="flex flex-col gap-1">
        {shifted.map(({ rule, before, after }) => (
          <li key={rule} className="flex items-baseline justify-between gap-4 border-b border-line pb-1 text-quiet">
            <span className="min-w-0 text-pretty">{ruleTitle(rule)}</span>
            <span className="shrink-0 tabular-nums">
              {t("shift", { before: format.number(before), after: format.number(after) })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
