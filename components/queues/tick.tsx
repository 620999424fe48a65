"use client";

import { useEffect, useRef } from "react";

type Props = { label: string; checked: boolean; some?: boolean; onChange: (checked: boolean) => void };

/** A checkbox as large as a finger, named by the row it chooses. */
export function Tick({ label, checked, some = false, onChange }: Props) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = some && !checked;
  }, [some, checked]);
  return (
    <label className="grid size-8 shrink-0 cursor-pointer place-items-center max-md:size-10">
      <span className="sr-only">{label}</span>
      <input
        ref={box}
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        className="size-4 cursor-pointer accent-accent"
      />
    </label>
  );
}
