"use client";

import { useEffect, useState } from "react";

type Props = { label: string; value: string; onChange: (day: string) => void };

/** A day of the calendar by the browser's own field; told when it is whole or empty, not while it is being typed. */
export function DayField({ label, value, onChange }: Props) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  return (
    <label className="flex min-w-0 flex-col gap-1">
      <span className="text-quiet font-medium text-ink-2">{label}</span>
      <input
        type="date"
        value={typed}
        min="2000-01-01"
        max="2999-12-31"
        onChange={(event) => {
          setTyped(event.target.value);
          if (event.target.value === "" || event.target.validity.valid) onChange(event.target.value);
        }}
        className="min-h-9 w-full min-w-0 rounded-md border border-line-control bg-panel px-2.5 py-1 text-ink max-md:min-h-10"
      />
    </label>
  );
}
