"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useChangeLanguage } from "@/components/shell/language-provider";
import {
  chooseTheme,
  chosenTheme,
  LANGUAGE_NAMES,
  LOCALES,
  type Locale,
  THEMES,
  type Theme,
} from "@/components/shell/preference";
import { useShortcuts } from "@/components/shell/shortcuts";
import { Choice } from "@/components/ui/choice";
import { Section } from "@/components/ui/section";

/** The account menu's choices once more, where somebody looks for settings. */
export function Settings({ theme: initial }: { theme: Theme }) {
  const t = useTranslations("account.settings");
  const menu = useTranslations("shell.account");
  const locale = useLocale() as Locale;
  const changeLanguage = useChangeLanguage();
  const shortcuts = useShortcuts();
  const [theme, setTheme] = useState(() => chosenTheme(initial));
  return (
    <Section title={t("title")} text={t("text")}>
      <Choice
        legend={menu("language")}
        options={LOCALES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
        value={locale}
        onChange={(next) => void changeLanguage(next)}
      />
      <Choice
        legend={menu("theme")}
        options={THEMES.map((value) => ({ value, label: menu(`themes.${value}`) }))}
        value={theme}
        onChange={(next) => {
          setTheme(next);
          chooseTheme(next);
        }}
      />
      <Choice
        legend={menu("shortcuts")}
        options={[
          { value: "on", label: t("on") },
          { value: "off", label: t("off") },
        ]}
        value={shortcuts.on ? "on" : "off"}
        onChange={(next) => shortcuts.turn(next === "on")}
      />
      <p className="max-w-[44rem] text-quiet text-ink-2">{t("shortcutsExplained")}</p>
    </Section>
  );
}
