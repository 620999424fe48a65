"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import { Textarea } from "@/components/ui/textarea";
import type { PartProps } from "./about-part";

/** The faulty reply, and which of its words are wrong. */
export function DraftPart({ state, onChange }: PartProps) {
  const t = useTranslations("planted.form");
  return (
    <Section title={t("draftPart")}>
      <Textarea
        label={t("draft")}
        lang={state.language}
        rows={6}
        maxLength={20_000}
        value={state.draft}
        onChange={(event) => onChange({ draft: event.target.value })}
      />
      <div className="flex flex-col gap-1">
        <Textarea
          label={t("faulty")}
          lang={state.language}
          rows={2}
          value={state.faulty}
          aria-describedby="faulty-hint"
          onChange={(event) => onChange({ faulty: event.target.value })}
        />
        <p id="faulty-hint" className="text-quiet text-ink-2">
          {t("faultyHint")}
        </p>
      </div>
      <div className="md:w-80">
        <Field
          label={`${t("confidence")} (${t("confidenceHint")})`}
          inputMode="numeric"
          value={state.confidence}
          maxLength={5}
          onChange={(event) => onChange({ confidence: event.target.value })}
        />
      </div>
    </Section>
  );
}
