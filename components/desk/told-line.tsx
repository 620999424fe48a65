"use client";

import { useTranslations } from "next-intl";
import { When } from "./when";

/** The customer has been told that somebody is looking into it: whoever answers now need not begin with that. */
export function ToldLine({ at }: { at: string | null }) {
  const t = useTranslations("desk.item");
  if (at === null) return null;
  return (
    <p className="self-center text-center text-quiet text-ink-2">{t.rich("told", { time: () => <When at={at} /> })}</p>
  );
}
