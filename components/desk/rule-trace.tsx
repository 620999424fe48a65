"use client";

import { useFormatter, useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import type { RuleTrace as Trace } from "@/core/policy/policy";
import type { OnExpiry, Outcome } from "@/core/review/words";

type Props = { trace: Trace; outcome: Outcome; onExpiry: OnExpiry | null };

/** The rule that decided, and behind a press every rule before it with what it lacked. */
export function RuleTrace({ trace, outcome, onExpiry }: Props) {
  const t = useTranslations("desk.rule");
  const outcomes = useTranslations("outcome");
  const format = useFormatter();
  const locale = useLocale() === "de" ? "de" : "en";
  /** A record may name a part that this version does not know: it is shown as it is. */
  const part = (code: string): string => {
    if (code.startsWith("attribute.")) return t("part.attribute", { name: code.slice("attribute.".length) });
    return t.has(`part.${code}`) ? t(`part.${code}`) : code;
  };
  return (
    <div className="text-[0.8125rem]">
      <p>{trace.title[locale]}</p>
      <p className="mt-0.5 text-ink-2">{t("decided", { version: trace.policyVersion, outcome: outcomes(outcome) })}</p>
      {onExpiry ? <p className="mt-0.5 text-ink-2">{t(`onExpiry.${onExpiry}`)}</p> : null}
      <div className="mt-1.5">
        <Disclosure summary={<span className="text-ink-2">{t("steps", { count: trace.steps.length })}</span>}>
          <ol className="mt-1 ml-5 flex flex-col gap-1">
            {trace.steps.map((step) => (
              <li key={step.rule}>
                <span className="font-mono text-small">{step.rule}</span>{" "}
                <span className={step.held ? "font-medium" : "text-ink-3"}>
                  {step.held ? t("held") : t("lacked", { what: format.list(step.failed.map(part)) })}
                </span>
              </li>
            ))}
          </ol>
        </Disclosure>
      </div>
    </div>
  );
}
