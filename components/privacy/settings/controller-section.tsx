"use client";

import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { Textarea } from "@/components/ui/textarea";
import { Problem, problemProps } from "./problem";
import type { SectionProps } from "./section-props";

const FIELDS = ["name", "address", "contact", "officer"] as const;

/** Who answers for the data, and how to reach them: letters, receipts and the record of processing say it. */
export function ControllerSection({ body, issues, readOnly, set }: SectionProps) {
  const t = useTranslations("privacySettings.controller");
  return (
    <Section title={t("title")} text={t("text")}>
      <div className="grid gap-x-8 gap-y-4 md:grid-cols-2">
        {FIELDS.map((name) => {
          const problem = `problem-controller-${name}`;
          return (
            <div key={name} className="flex flex-col gap-1">
              <Textarea
                label={t(name)}
                rows={name === "name" ? 1 : 2}
                maxLength={600}
                value={body.controller[name]}
                disabled={readOnly}
                {...problemProps(problem, issues, `controller.${name}`)}
                onChange={(event) => set({ ...body, controller: { ...body.controller, [name]: event.target.value } })}
              />
              <Problem id={problem} issues={issues} field={`controller.${name}`} />
            </div>
          );
        })}
      </div>
    </Section>
  );
}
