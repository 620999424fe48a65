"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { idIn } from "@/components/audit/audit-filters";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { DayField } from "@/components/ui/day-field";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import type { Disclosure } from "@/core/audit/bundle/disclosure";
import type { ExportLanguage } from "@/core/audit/export-view";
import { IdField } from "./id-field";
import type { PartFilters } from "./part-filters";

export type Wish = PartFilters & { disclosure: Disclosure; language: ExportLanguage };

type Props = {
  initial: PartFilters;
  teams: readonly { id: string; name: string }[];
  mayTakeTexts: boolean;
  busy: boolean;
  onRequest: (wish: Wish) => void;
};

/** Which part, with or without texts, and what that means. */
export function ExportPart({ initial, teams, mayTakeTexts, busy, onRequest }: Props) {
  const t = useTranslations("exports.part");
  const locale = useLocale();
  const [part, setPart] = useState<PartFilters>(initial);
  const [disclosure, setDisclosure] = useState<Disclosure>("without_text");
  const [language, setLanguage] = useState<ExportLanguage>(locale === "de" ? "de" : "en");
  const set = (change: PartFilters) => setPart((before) => ({ ...before, ...change }));
  const wrong = [part.item, part.subject].some((id) => id !== undefined && id.trim() !== "" && idIn(id) === null);
  function submit(event: FormEvent) {
    event.preventDefault();
    const given = Object.entries(part).filter(([, value]) => value.trim() !== "");
    onRequest({ ...Object.fromEntries(given.map(([name, value]) => [name, value.trim()])), disclosure, language });
  }
  return (
    <Section title={t("title")} text={t("text")}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        <div className="grid grid-cols-2 gap-3 md:grid-cols-3">
          <DayField label={t("from")} value={part.from ?? ""} onChange={(from) => set({ from })} />
          <DayField label={t("to")} value={part.to ?? ""} onChange={(to) => set({ to })} />
          <Select
            label={t("team")}
            className="max-md:col-span-2"
            value={part.team ?? ""}
            title={t("teamHint")}
            onChange={(team) => set({ team })}
            options={[{ value: "", label: t("anyTeam") }, ...teams.map(({ id, name }) => ({ value: id, label: name }))]}
          />
        </div>
        <div className="grid gap-3 md:grid-cols-2">
          <IdField label={t("item")} value={part.item ?? ""} onChange={(item) => set({ item })} />
          <IdField label={t("subject")} value={part.subject ?? ""} onChange={(subject) => set({ subject })} />
        </div>
        <div className="flex flex-wrap gap-x-8 gap-y-4">
          {mayTakeTexts ? (
            <Choice
              legend={t("texts")}
              value={disclosure}
              onChange={setDisclosure}
              options={[
                { value: "without_text", label: t("without") },
                { value: "with_openings", label: t("with") },
              ]}
            />
          ) : null}
          <Choice
            legend={t("language")}
            value={language}
            onChange={setLanguage}
            options={[
              { value: "en", label: t("en") },
              { value: "de", label: t("de") },
            ]}
          />
        </div>
        {disclosure === "with_openings" ? (
          <Notice tone="warning">
            <p>{t("withMeans")}</p>
          </Notice>
        ) : (
          <p className="max-w-[44rem] text-quiet text-ink-2">{t(mayTakeTexts ? "withoutMeans" : "onlyWithout")}</p>
        )}
        <Button type="submit" className="self-start" busy={busy} disabled={wrong}>
          {t("submit")}
        </Button>
      </form>
    </Section>
  );
}
