"use client";

import { useTranslations } from "next-intl";
import { AS_ZONE, type Leaf, type PrivacyChange } from "@/core/privacy/compare-privacy";
import type { HolidayCountry } from "@/core/privacy/holidays/countries";
import { useDaysText } from "../retention/use-days-text";
import { useCountryName } from "./use-country-name";

/** What differs between two versions, setting by setting, each with both its values. */
export function ChangeList({ changes }: { changes: readonly PrivacyChange[] }) {
  const t = useTranslations("privacySettings.change");
  const nameOf = useSettingName();
  const shown = useSettingValue();
  if (changes.length === 0) return <p className="text-ink-2">{t("none")}</p>;
  return (
    <ul className="flex flex-col gap-2">
      {changes.map((change) => (
        <li key={change.field} className="flex flex-col">
          <span className="font-medium wrap-anywhere">{nameOf(change.field)}</span>
          <span className="text-quiet text-ink-2 wrap-anywhere">
            <del className="no-underline">
              <span className="sr-only">{t("before")} </span>
              {shown(change.field, change.before)}
            </del>
            <span aria-hidden="true"> → </span>
            <ins className="text-ink no-underline">
              <span className="sr-only">{t("after")} </span>
              {shown(change.field, change.after)}
            </ins>
          </span>
        </li>
      ))}
    </ul>
  );
}

function useSettingName(): (field: string) => string {
  const t = useTranslations("privacySettings");
  const r = useTranslations("retention");
  const role = useTranslations("role");
  return (field) => {
    const [section, second = "", third = ""] = field.split(".");
    if (field === "masking.reveal_minutes") return t("masking.minutes");
    if (section === "masking") return t("change.shown", { role: role(third as "lead") });
    if (section === "retention")
      return `${r(`category.${second as "exports"}.name`)}: ${t(`retention.${third as "days"}`)}`;
    if (field === "disclosure.receipt_link") return t("disclosure.link");
    if (section === "disclosure")
      return `${t(`disclosure.languages.${second as "en"}`)}: ${t(`disclosure.name.${third as "person"}`)}`;
    if (section === "holidays") return t("holidays.country");
    if (section === "controller") return t(`controller.${second as "name"}`);
    return t("change.processor", { name: field.slice("processors.".length) });
  };
}

function useSettingValue(): (field: string, value: Leaf) => string {
  const t = useTranslations("privacySettings");
  const textOf = useSettingText();
  const days = useDaysText();
  return (field, value) => {
    const masking = field.startsWith("masking.");
    if (value === null) return masking ? t("change.nothing") : t("change.absent");
    if (typeof value === "boolean") return value ? t("change.yes") : t("change.no");
    if (typeof value === "number") return field.endsWith(".days") ? days(value) : String(value);
    if (typeof value === "string") return textOf(field, value);
    return masking ? value.map((kind) => t(`kind.${kind as "person"}`)).join(", ") : value.join(" · ");
  };
}

function useSettingText(): (field: string, text: string) => string {
  const t = useTranslations("privacySettings.change");
  const r = useTranslations("retention");
  const holidays = useTranslations("privacySettings.holidays");
  const country = useCountryName();
  return (field, text) => {
    const [section, , part] = field.split(".");
    if (section === "retention")
      return part === "purpose" ? r(`purpose.${text as "security"}`) : r(`basis.${text as "consent"}`);
    if (section === "holidays") return text === AS_ZONE ? holidays("asZone") : country(text as HolidayCountry);
    return text === "" ? t("empty") : text;
  };
}
