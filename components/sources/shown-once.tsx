"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Secret } from "@/components/ui/secret";

type Props = { label: string; value: string; onKept: () => void };

/** A value that nobody can look up later, until somebody says that it is kept. */
export function ShownOnce({ label, value, onKept }: Props) {
  const t = useTranslations("adminSources.secret");
  return (
    <div className="flex max-w-[48rem] flex-col gap-3">
      <Notice tone="warning">{t("once")}</Notice>
      <Secret label={label} value={value} copyLabel={t("copy")} copiedLabel={t("copied")} />
      <div>
        <Button onClick={onKept}>{t("kept")}</Button>
      </div>
    </div>
  );
}
