"use client";

import { useTranslations } from "next-intl";
import { Secret } from "@/components/ui/secret";

/** Who signed, as it is handed out: only a comparison with what was noted elsewhere says whose key it is. */
export function KeyToCompare({ keys }: { keys: readonly string[] }) {
  const t = useTranslations("log.key");
  return (
    <div className="flex flex-col gap-2">
      {keys.map((key) => (
        <Secret key={key} label={t("label")} value={key} copyLabel={t("copy")} copiedLabel={t("copied")} />
      ))}
      <p className="max-w-[44rem] text-quiet text-ink-2">{t("text")}</p>
    </div>
  );
}
