"use client";

import { useTranslations } from "next-intl";
import { refusalOf } from "@/components/shell/refusal";
import { useRefusalText } from "@/components/shell/use-refusal-text";
import { type AlertKind, alertFacts } from "@/core/alert/alert";

const FIELDS = ["members", "queue", "endpoint", "threshold", "name", "url"] as const;

/** Why a rule or an address could not be saved, as near to its field as words can be. */
export function AlertFault({ error, kind }: { error: unknown; kind?: AlertKind }) {
  const t = useTranslations("adminAlerts.fault");
  const refusalText = useRefusalText();
  if (!error) return null;
  const refusal = refusalOf(error);
  const field = refusal?.code === "invalid_field" ? FIELDS.find((each) => each === refusal.field) : undefined;
  const limit = kind ? alertFacts(kind).limit : null;
  const { title, next } = refusalText(error);
  return (
    <p role="alert" className="text-severe">
      {field ? t(`${field}`, { least: limit?.least ?? 0, most: limit?.most ?? 0 }) : `${title} ${next}`}
    </p>
  );
}
