"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import type { PrivacyPolicyBody } from "@/core/privacy/privacy-policy";
import { Problem, problemProps } from "./problem";
import type { SectionProps } from "./section-props";

type Processor = PrivacyPolicyBody["processors"][number];
const FIELDS = ["name", "task", "country", "safeguards"] as const;
const EMPTY: Processor = { name: "", task: "", country: "", safeguards: "" };
const MOST = 100;

/** Who else handles the data on the organisation's behalf, where, and under which safeguards. */
export function ProcessorsSection({ body, issues, readOnly, set }: SectionProps) {
  const t = useTranslations("privacySettings.processors");
  const { processors } = body;
  const change = (next: Processor[]) => set({ ...body, processors: next });
  return (
    <Section title={t("title")} text={t("text")}>
      {processors.length === 0 ? <p className="text-ink-2">{t("none")}</p> : null}
      <ul className="flex flex-col">
        {processors.map((processor, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they have no other name while one is being typed
          <li key={at} className="border-b border-line py-3 last:border-b-0">
            <fieldset className="grid items-start gap-x-4 gap-y-2 md:grid-cols-[repeat(4,minmax(0,1fr))_auto]">
              <legend className="sr-only">{processor.name || t("new")}</legend>
              {FIELDS.map((name) => {
                const field = `processors.${at}.${name}`;
                const problem = `problem-processors-${at}-${name}`;
                return (
                  <div key={name} className="flex flex-col gap-1">
                    <Field
                      label={t(name)}
                      value={processor[name]}
                      maxLength={600}
                      disabled={readOnly}
                      {...problemProps(problem, issues, field)}
                      onChange={(event) =>
                        change(processors.map((each, n) => (n === at ? { ...each, [name]: event.target.value } : each)))
                      }
                    />
                    <Problem id={problem} issues={issues} field={field} />
                  </div>
                );
              })}
              {readOnly ? null : (
                <Button
                  className="md:mt-6"
                  aria-label={t("removeNamed", { name: processor.name || t("new") })}
                  onClick={() => change(processors.filter((_, n) => n !== at))}
                >
                  {t("remove")}
                </Button>
              )}
            </fieldset>
          </li>
        ))}
      </ul>
      {readOnly ? null : (
        <Button
          className="self-start"
          disabled={processors.length >= MOST}
          onClick={() => change([...processors, EMPTY])}
        >
          {t("add")}
        </Button>
      )}
    </Section>
  );
}
