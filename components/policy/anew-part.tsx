"use client";

import { useTranslations } from "next-intl";
import type { LookedAnew } from "@/server/services/policy/look-anew";

/** Over how many texts a dry run ran checks again, and what it could not look at. */
export function AnewPart({ anew }: { anew: LookedAnew }) {
  const t = useTranslations("policy.dryRun.anew");
  const { of, looked, unreached, closed, notJudged } = anew;
  return (
    <ul className="flex flex-col gap-1 text-quiet text-ink-2 tabular-nums">
      <li>{t("looked", { looked, of })}</li>
      {unreached > 0 ? <li>{t("unreached", { count: unreached })}</li> : null}
      {closed > 0 ? <li>{t("closed", { count: closed })}</li> : null}
      {notJudged > 0 ? <li>{t("notJudged", { count: notJudged })}</li> : null}
    </ul>
  );
}
