"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { SealChecked } from "@/core/audit/check/check-seal";
import { WhatToDo } from "./what-to-do";

type Props = { failed: Extract<SealChecked, { ok: false }>; onAgain: () => Promise<unknown> };

/** A seal that does not hold: what it means, and what to do next. */
export function SealFailed({ failed, onAgain }: Props) {
  const t = useTranslations("log.seal");
  const fault = useTranslations("log.fault");
  return (
    <Notice tone="severe" urgent>
      <p className="font-semibold">{t("failed.title", { index: failed.index })}</p>
      <p>{fault(failed.fault)}</p>
      <p className="mt-2">{t("failed.text")}</p>
      <WhatToDo />
      <Button small className="mt-2" onClick={() => void onAgain()}>
        {t("again")}
      </Button>
    </Notice>
  );
}
