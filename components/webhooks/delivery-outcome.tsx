"use client";

import { useTranslations } from "next-intl";
import { When } from "@/components/desk/when";
import { Chip } from "@/components/ui/chip";
import type { DeliveryView } from "@/server/services/webhook/read-deliveries";
import { AttemptError } from "./attempt-error";

const TONES = { pending: "info", delivered: "ok", failed: "severe" } as const;

/** How it stands with a webhook: arrived, still tried, or given up, and why. */
export function DeliveryOutcome({ delivery }: { delivery: DeliveryView }) {
  const t = useTranslations("adminWebhooks");
  const { state, last, nextAt, attempts } = delivery;
  return (
    <span className="inline-flex min-w-0 flex-wrap items-center gap-x-2 gap-y-0.5">
      <Chip tone={TONES[state]}>{t(`state.${state}`)}</Chip>
      {state !== "delivered" && attempts > 0 ? (
        <span className="text-quiet text-ink-2">
          <AttemptError status={last.status} error={last.error} />
        </span>
      ) : null}
      {nextAt !== null && attempts > 0 ? (
        <span className="text-quiet text-ink-2">
          {t("next")} <When at={nextAt} seconds />
        </span>
      ) : null}
    </span>
  );
}
