"use client";

import { useTimeZone, useTranslations } from "next-intl";
import { useEffect, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import { WEEKDAYS, type WorkingHours } from "@/core/policy/escalation";
import { useWeekdayName } from "../use-escalation-words";
import { ClosedDays } from "./closed-days";
import { firstHours, hoursText, isUnread, likeMonday, withDay, withWorkingHours } from "./hours-draft";
import { Problem, problemProps } from "./problem";
import type { PolicyEditor } from "./use-policy-editor";

/** When people are there to decide: a line a day, the days on which nobody is, and the zone whose clocks count. */
export function HoursPart({ editor }: { editor: PolicyEditor }) {
  const t = useTranslations("policyEditor.hours");
  const timeZone = useTimeZone() ?? "UTC";
  const { policy, set } = editor;
  const hours = policy.working_hours;
  return (
    <Section title={t("heading")} text={t("text")}>
      <Choice
        legend={t("asked")}
        options={(["off", "on"] as const).map((value) => ({ value, label: t(`is.${value}`) }))}
        value={hours ? "on" : "off"}
        onChange={(value) => set(withWorkingHours(policy, value === "on" ? firstHours(timeZone) : null))}
      />
      {hours ? <Week hours={hours} editor={editor} /> : null}
    </Section>
  );
}

function Week({ hours, editor: { policy, set, issues } }: { hours: WorkingHours; editor: PolicyEditor }) {
  const t = useTranslations("policyEditor.hours");
  const id = useId();
  const nameOf = useWeekdayName();
  const zones = useZones();
  const put = (part: Partial<WorkingHours>) => set(withWorkingHours(policy, { ...hours, ...part }));
  return (
    <div className="flex flex-col gap-5">
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-2 text-quiet text-ink-2">{t("how")}</legend>
        {WEEKDAYS.map((day) => (
          <DayLine
            key={day}
            name={nameOf(day)}
            text={hoursText(hours.hours, day)}
            wrong={isUnread(hours.hours, day)}
            onChange={(text) => put({ hours: withDay(hours.hours, day, text) })}
          />
        ))}
        <div>
          <Button small onClick={() => put({ hours: likeMonday(hours.hours) })}>
            {t("likeMonday")}
          </Button>
        </div>
        {WEEKDAYS.some((day) => isUnread(hours.hours, day)) ? null : (
          <Problem id={`${id}-hours`} issues={issues} field="working_hours.hours" />
        )}
      </fieldset>
      <div className="max-w-80">
        <Field
          label={t("zone")}
          value={hours.time_zone}
          list={`${id}-zones`}
          autoComplete="off"
          spellCheck={false}
          maxLength={64}
          onChange={(event) => put({ time_zone: event.target.value })}
          {...problemProps(`${id}-zone`, issues, "working_hours.time_zone")}
        />
        <datalist id={`${id}-zones`}>
          {zones.map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
        <Problem id={`${id}-zone`} issues={issues} field="working_hours.time_zone" />
      </div>
      <ClosedDays days={hours.closed_on} onChange={(closed_on) => put({ closed_on })} />
    </div>
  );
}

type LineProps = { name: string; text: string; wrong: boolean; onChange: (text: string) => void };

/** What is typed is put in order when the field is left, not under the hand that types. */
function DayLine({ name, text, wrong, onChange }: LineProps) {
  const t = useTranslations("policyEditor.hours");
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <div className="grid items-center gap-x-4 gap-y-1 md:grid-cols-[8rem_minmax(0,20rem)_minmax(0,1fr)]">
      <label htmlFor={id} className="font-medium">
        {name}
      </label>
      <input
        id={id}
        value={typed ?? text}
        placeholder={t("closed")}
        autoComplete="off"
        maxLength={200}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange(event.target.value);
        }}
        onBlur={() => setTyped(null)}
        className="min-h-9 w-full rounded-md border border-line-control bg-panel px-3 tabular-nums text-ink placeholder:text-ink-3 max-md:min-h-10"
      />
      {wrong ? (
        <p id={`${id}-wrong`} className="text-quiet text-severe">
          {t("wrong")}
        </p>
      ) : null}
    </div>
  );
}

/** Only once the page is there: the names that a browser knows may be others than the server's. */
function useZones(): readonly string[] {
  const [zones, setZones] = useState<readonly string[]>([]);
  useEffect(() => setZones(Intl.supportedValuesOf("timeZone")), []);
  return zones;
}
