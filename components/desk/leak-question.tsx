"use client";

import { useTranslations } from "next-intl";
import { Choice } from "@/components/ui/choice";

type Props = { leaked: boolean | null; onAnswer: (leaked: boolean) => void };

/** Asked of whoever corrects a sample: a wrong reply may have been a breach as well. */
export function LeakQuestion({ leaked, onAnswer }: Props) {
  const t = useTranslations("desk.form.leak");
  return (
    <div className="flex flex-col gap-1.5">
      <Choice
        legend={t("legend")}
        options={(["no", "yes"] as const).map((value) => ({ value, label: t(value) }))}
        value={leaked === null ? null : leaked ? "yes" : "no"}
        onChange={(value) => onAnswer(value === "yes")}
      />
      {leaked ? (
        <p role="status" className="text-quiet text-ink-2">
          {t("incident")}
        </p>
      ) : null}
    </div>
  );
}
