import { useTranslations } from "next-intl";

/** What the customer was told under a text that went out. */
export function StoodBelow({ footer, language }: { footer: string; language: string }) {
  const t = useTranslations("desk.goesWith");
  if (footer === "") return null;
  return (
    <div className="text-quiet text-ink-3">
      <p className="font-medium">{t("was")}</p>
      <p dir="auto" lang={language} className="max-w-[70ch] whitespace-pre-line text-ink-2 wrap-anywhere">
        {footer}
      </p>
    </div>
  );
}
