"use client";

import { ShieldCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { Fact, Facts } from "@/components/ui/facts";
import { Moment } from "@/components/ui/moment";
import type { SealChecked } from "@/core/audit/check/check-seal";
import { KeyToCompare } from "./key-to-compare";

const SHORT = 16;
const HASH = "font-mono text-small wrap-anywhere";

/** A seal that holds: what was checked here, in words first. */
export function SealFacts({ checked, at }: { checked: Extract<SealChecked, { ok: true }>; at: string }) {
  const t = useTranslations("log.seal");
  return (
    <>
      <p role="status" className="flex items-start gap-2 font-medium text-ok">
        <ShieldCheck aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
        {t("good")}
      </p>
      <Facts>
        <Fact name={t("event")}>
          {t("indexIs", { index: checked.index })} <Moment at={at} exact />
        </Fact>
        <Fact name={t("checkpoint")}>
          {t("checkpointIs", { size: checked.size })} <Moment at={checked.signedAt} exact />
        </Fact>
        <Fact name={t("root")}>
          <span className={HASH}>{checked.root.slice(0, SHORT)}…</span>
        </Fact>
      </Facts>
      <Disclosure summary={<span className="text-quiet text-ink-2">{t("how")}</span>}>
        <div className="mt-2 flex flex-col gap-3 md:ml-5">
          <ol className="ml-5 max-w-[44rem] list-decimal text-quiet text-ink-2">
            <li>{t("steps.bytes")}</li>
            <li>{t("steps.proof", { count: checked.steps })}</li>
            <li>{t("steps.note")}</li>
            <li>{t("steps.keys")}</li>
          </ol>
          <Facts>
            <Fact name={t("leaf")}>
              <span className={HASH}>{checked.leaf}</span>
            </Fact>
            <Fact name={t("rootFull")}>
              <span className={HASH}>{checked.root}</span>
            </Fact>
            <Fact name={t("origin")}>
              <span className={HASH}>{checked.origin}</span>
            </Fact>
          </Facts>
          <KeyToCompare keys={checked.signedBy} />
        </div>
      </Disclosure>
    </>
  );
}
