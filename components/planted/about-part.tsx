"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { Several } from "@/components/ui/several";
import { Textarea } from "@/components/ui/textarea";
import { FAULTS, type Fault } from "@/core/oversight/fault";
import { CATCHING, type Catching } from "@/core/oversight/plant-case";
import type { CaseState } from "./case-state";

export type PartProps = { state: CaseState; onChange: (change: Partial<CaseState>) => void };

/** What the case is called, what is wrong in it, and what whoever decided it will be told. */
export function AboutPart({ state, onChange, channels }: PartProps & { channels: readonly string[] }) {
  const t = useTranslations("planted.form");
  const fault = useTranslations("planted.fault");
  const decide = useTranslations("desk.decide");
  const known = [...new Set([...channels, ...(state.channel === "" ? [] : [state.channel])])];
  return (
    <Section title={t("about")}>
      <Field
        label={`${t("name")} (${t("nameHint")})`}
        value={state.title}
        maxLength={200}
        onChange={(event) => onChange({ title: event.target.value })}
      />
      <div className="grid gap-4 md:grid-cols-3">
        <Select
          label={t("language")}
          value={state.language}
          options={[
            { value: "en", label: t("english") },
            { value: "de", label: t("german") },
          ]}
          onChange={(language) => onChange({ language })}
        />
        <Select
          label={t("channel")}
          value={state.channel}
          options={[{ value: "", label: t("channelAny") }, ...known.map((each) => ({ value: each, label: each }))]}
          onChange={(channel) => onChange({ channel })}
        />
        <Select
          label={t("fault")}
          value={state.fault}
          options={FAULTS.map((each) => ({ value: each, label: fault(each) }))}
          onChange={(value) => onChange({ fault: value as Fault })}
        />
      </div>
      <p className="text-quiet text-ink-2">{t("wordsHint")}</p>
      <div className="grid gap-4 md:grid-cols-2">
        <Textarea
          label={t("wrongEn")}
          lang="en"
          rows={2}
          maxLength={2000}
          value={state.wrong.en}
          onChange={(event) => onChange({ wrong: { ...state.wrong, en: event.target.value } })}
        />
        <Textarea
          label={t("wrongDe")}
          lang="de"
          rows={2}
          maxLength={2000}
          value={state.wrong.de}
          onChange={(event) => onChange({ wrong: { ...state.wrong, de: event.target.value } })}
        />
        <Textarea
          label={t("whyEn")}
          lang="en"
          rows={3}
          maxLength={2000}
          value={state.why.en}
          onChange={(event) => onChange({ why: { ...state.why, en: event.target.value } })}
        />
        <Textarea
          label={t("whyDe")}
          lang="de"
          rows={3}
          maxLength={2000}
          value={state.why.de}
          onChange={(event) => onChange({ why: { ...state.why, de: event.target.value } })}
        />
      </div>
      <Several
        legend={`${t("catching")}: ${t("catchingHint")}`}
        options={CATCHING.map((each) => ({ value: each, label: decide(each) }))}
        values={state.catching}
        onChange={(values) => onChange({ catching: values as Catching[] })}
      />
    </Section>
  );
}
