"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Board } from "@/core/review/lead-view";

/** That some of what waits is shown to nobody, and for who handles requests which ones keep it back. */
export function FrozenLine({ frozen }: { frozen: Board["frozen"] }) {
  const t = useTranslations("queues.frozen");
  if (frozen.waiting === 0) return null;
  return (
    <p className="flex flex-wrap gap-x-3 gap-y-1 text-ink-2">
      <span>{t("text", { count: frozen.waiting })}</span>
      {frozen.requests.map(({ id, number }) => (
        <Link
          key={id}
          href={`/privacy/requests/${id}`}
          prefetch={false}
          className="whitespace-nowrap text-accent underline underline-offset-4"
        >
          {t("request", { number })}
        </Link>
      ))}
    </p>
  );
}
