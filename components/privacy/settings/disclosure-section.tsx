"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Choice } from "@/components/ui/choice";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { AUTHORSHIPS, type Authorship } from "@/core/privacy/privacy-policy";
import { discloseIn, footerOf } from "@/core/release/disclosed-text";
import { Problem, problemProps } from "./problem";
import type { SectionProps } from "./section-props";

const LANGUAGES = ["en", "de"] as const;
type Language = (typeof LANGUAGES)[number];
const TEXTS = [...AUTHORSHIPS, "receipt"] as const;
/** Stands for a receipt's address, which is made for each reply. */
const EXAMPLE = "https://…/r/…";

/** What stands under every reply: who wrote it, and where its reader learns more. */
export function DisclosureSection(props: SectionProps) {
  const t = useTranslations("privacySettings.disclosure");
  const [language, setLanguage] = useState<Language>("en");
  const { body, readOnly, set } = props;
  return (
    <Section title={t("title")} text={t("text")}>
      <Choice
        legend={t("language")}
        value={language}
        onChange={setLanguage}
        options={LANGUAGES.map((value) => ({ value, label: t(`languages.${value}`) }))}
      />
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
        <div className="flex flex-col gap-4">
          {TEXTS.map((name) => (
            <Text key={`${language} ${name}`} {...props} language={language} name={name} />
          ))}
          <label className="flex min-h-8 items-center gap-2">
            <input
              type="checkbox"
              checked={body.disclosure.receipt_link}
              disabled={readOnly}
              onChange={(event) =>
                set({ ...body, disclosure: { ...body.disclosure, receipt_link: event.target.checked } })
              }
              className="size-4 accent-accent"
            />
            {t("link")}
          </label>
        </div>
        <Preview body={body} language={language} />
      </div>
    </Section>
  );
}

type TextProps = SectionProps & { language: Language; name: (typeof TEXTS)[number] };

function Text({ body, issues, readOnly, set, language, name }: TextProps) {
  const t = useTranslations("privacySettings.disclosure");
  const field = `disclosure.${language}.${name}`;
  const problem = `problem-${field.replaceAll(".", "-")}`;
  const texts = body.disclosure[language];
  return (
    <div className="flex flex-col gap-1">
      <Textarea
        label={t(`name.${name}`)}
        lang={language}
        rows={2}
        maxLength={600}
        value={texts[name]}
        disabled={readOnly}
        {...problemProps(problem, issues, field)}
        onChange={(event) =>
          set({ ...body, disclosure: { ...body.disclosure, [language]: { ...texts, [name]: event.target.value } } })
        }
      />
      <Problem id={problem} issues={issues} field={field} />
    </div>
  );
}

function Preview({ body, language }: Pick<SectionProps, "body"> & { language: Language }) {
  const t = useTranslations("privacySettings.disclosure");
  const [authorship, setAuthorship] = useState<Authorship>("ai_approved");
  const footer = footerOf(body.disclosure, language, authorship, EXAMPLE);
  const sent = discloseIn(t(`example.${language}`), footer);
  return (
    <div className="flex flex-col gap-3 lg:sticky lg:top-0 lg:self-start">
      <Select
        label={t("previewOf")}
        value={authorship}
        options={AUTHORSHIPS.map((value) => ({ value, label: t(`name.${value}`) }))}
        onChange={(value) => setAuthorship(value as Authorship)}
      />
      <figure className="flex flex-col gap-1">
        <figcaption className="text-quiet text-ink-3">{t("preview")}</figcaption>
        <blockquote
          lang={language}
          aria-live="polite"
          className="rounded-lg border border-line bg-panel px-4 py-3 text-read whitespace-pre-wrap wrap-anywhere"
        >
          {sent.text}
        </blockquote>
      </figure>
      {footer === "" ? <p className="text-quiet text-ink-2">{t("nothing")}</p> : null}
    </div>
  );
}
