"use client";

import { useTranslations } from "next-intl";
import type { View } from "./decision-filters";

const VIEWS = ["people", "policy"] as const satisfies readonly View[];

/** Whose decisions the list shows. */
export function ViewSwitch({ view, onChange }: { view: View; onChange: (view: View) => void }) {
  const t = useTranslations("decisions.view");
  return (
    <fieldset className="flex gap-3.5 border-b border-line">
      <legend className="sr-only">{t("label")}</legend>
      {VIEWS.map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={each === view}
          onClick={() => onChange(each)}
          className="border-b-2 border-transparent pt-1.5 pb-2 whitespace-nowrap text-ink-3 -outline-offset-2 hover:text-ink aria-pressed:border-ink aria-pressed:font-medium aria-pressed:text-ink"
        >
          {t(each)}
        </button>
      ))}
    </fieldset>
  );
}
