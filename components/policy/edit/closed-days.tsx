"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";

type Props = { days: readonly string[]; onChange: (days: string[]) => void };

/** Dates on which nobody is there, whatever the day of the week. */
export function ClosedDays({ days, onChange }: Props) {
  const t = useTranslations("policyEditor.hours.days");
  const format = useFormatter();
  const [day, setDay] = useState("");
  const shown = (date: string) => format.dateTime(new Date(date), { dateStyle: "full", timeZone: "UTC" });
  const add = () => {
    onChange([...new Set([...days, day])].sort());
    setDay("");
  };
  return (
    <div className="flex flex-col gap-2">
      <h3 className="font-medium">{t("title")}</h3>
      {days.length > 0 ? (
        <ul className="flex max-w-[36rem] flex-col border-t border-line">
          {days.map((date) => (
            <li key={date} className="flex min-h-9 items-center justify-between gap-4 border-b border-line">
              <time dateTime={date}>{shown(date)}</time>
              <Button
                small
                look="quiet"
                aria-label={t("removeNamed", { day: shown(date) })}
                onClick={() => onChange(days.filter((other) => other !== date))}
              >
                {t("remove")}
              </Button>
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-ink-2">{t("none")}</p>
      )}
      <div className="flex flex-wrap items-end gap-3">
        <Field label={t("day")} type="date" value={day} onChange={(event) => setDay(event.target.value)} />
        <Button disabled={day === ""} onClick={add}>
          {t("add")}
        </Button>
      </div>
    </div>
  );
}
