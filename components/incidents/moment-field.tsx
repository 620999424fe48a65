"use client";

import { Field } from "@/components/ui/field";

/** A moment as the browser asks for it, in the time zone of whoever types; empty while nothing is chosen. */
export function MomentField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <Field
      label={label}
      type="datetime-local"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      required
    />
  );
}

/** What the field holds for a moment, to the minute. */
export function fieldOf(at: Date): string {
  const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

/** ISO 8601 in UTC; empty for what is no moment. */
export function momentOf(value: string): string {
  const at = new Date(value);
  return Number.isNaN(at.getTime()) ? "" : at.toISOString();
}
