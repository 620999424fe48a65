"use client";

import { useTranslations } from "next-intl";
import { Chip } from "@/components/ui/chip";
import { Moment } from "@/components/ui/moment";
import type { Measure } from "@/core/privacy/record-of-processing";

/** What protects the data, as found in force just now. */
export function Measures({ measures }: { measures: readonly Measure[] }) {
  const t = useTranslations("register.measures");
  return (
    <ul className="flex flex-col gap-2">
      {measures.map(({ code, inForce, detail }) => (
        <li key={code} className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <Chip tone={inForce ? "ok" : "warning"}>{t(inForce ? "inForce" : "notInForce")}</Chip>
          <span className="min-w-0 flex-1">
            {t(`what.${code}`)} {detail === null ? null : <Detail code={code} detail={detail} />}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Detail({ code, detail }: { code: Measure["code"]; detail: string }) {
  const t = useTranslations("register.measures");
  if (code === "signed_log" || code === "retention_run")
    return <span className="text-ink-2">{t.rich("last", { at: () => <Moment at={detail} /> })}</span>;
  return <span className="text-ink-2 wrap-anywhere">({detail})</span>;
}
