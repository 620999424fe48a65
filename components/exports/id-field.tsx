"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { idIn } from "@/components/audit/audit-filters";
import { Field } from "@/components/ui/field";

type Props = { label: string; value: string; onChange: (id: string) => void };

/** An id copied from elsewhere; says when it is none. */
export function IdField({ label, value, onChange }: Props) {
  const t = useTranslations("exports.part");
  const id = useId();
  const wrong = value.trim() !== "" && idIn(value) === null;
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <Field
        label={label}
        value={value}
        spellCheck={false}
        autoComplete="off"
        placeholder={t("idHint")}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? id : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {wrong ? (
        <span id={id} className="text-quiet text-severe">
          {t("idWrong")}
        </span>
      ) : null}
    </div>
  );
}
