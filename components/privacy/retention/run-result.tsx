"use client";

import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { RETENTION_CATEGORIES } from "@/core/privacy/privacy-policy";
import type { RetentionRunView } from "@/core/privacy/retention-view";

type Props = { run: Pick<RetentionRunView, "dry" | "counts" | "holdTitles"> };

/** What a run found, in sentences: what goes, and what keeps the rest. */
export function RunResult({ run: { dry, counts, holdTitles } }: Props) {
  const t = useTranslations("retention.result");
  const c = useTranslations("retention.category");
  const format = useFormatter();
  const rows = RETENTION_CATEGORIES.map((category) => ({ category, ...counts.categories[category] }));
  const going = rows.filter((row) => (dry ? row.due : row.done) > 0);
  const sum = (name: "held" | "restricted" | "busy") => rows.reduce((total, row) => total + row[name], 0);
  const [held, restricted, busy] = [sum("held"), sum("restricted"), sum("busy")];
  return (
    <div className="flex flex-col gap-2">
      {going.length === 0 ? (
        <p>{dry ? t("nothingDue") : t("nothingDone")}</p>
      ) : (
        <ul className="flex list-disc flex-col gap-1 pl-5">
          {going.map(({ category, due, done, oldest }) => (
            <li key={category}>
              {dry ? c(`${category}.would`, { count: due }) : c(`${category}.were`, { count: done })}
              {dry && oldest ? (
                <span className="text-ink-2">
                  {" "}
                  {t("oldest", { date: format.dateTime(new Date(oldest), { dateStyle: "long" }) })}
                </span>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {held > 0 ? (
        <div>
          <p>{t("held", { count: held })}</p>
          <ul className="flex list-disc flex-col gap-1 pl-5">
            {counts.holds.map(({ hold, records }) => (
              <li key={hold}>
                {holdTitles[hold] === undefined ? (
                  <span className="font-mono text-quiet break-all">{hold}</span>
                ) : (
                  <Link href="/privacy/holds" prefetch={false} className="text-accent underline underline-offset-2">
                    {holdTitles[hold]}
                  </Link>
                )}
                {": "}
                {t("heldBy", { count: records })}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {restricted > 0 ? <p>{t("restricted", { count: restricted })}</p> : null}
      {busy > 0 ? <p>{t("busy", { count: busy })}</p> : null}
    </div>
  );
}
