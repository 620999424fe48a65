"use client";

import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import type { HomeView } from "@/core/review/home-view";
import { Figure, Figures } from "./figure";

type Operation = NonNullable<HomeView["operation"]>;

/** For who runs the installation: what is connected, and what is not working. */
export function OperationPart({ operation }: { operation: Operation }) {
  const t = useTranslations("home.operation");
  return (
    <Section title={t("title")}>
      <Figures>
        <Figure value={operation.sources} label={t("sources", { count: operation.sources })} href="/admin/sources" />
        <Figure value={operation.members} label={t("members", { count: operation.members })} href="/admin/members" />
        <Figure
          value={operation.undelivered}
          label={t("undelivered")}
          href="/admin/webhooks?state=failed"
          tone="severe"
        />
        <Figure value={operation.stops} label={t("stops", { count: operation.stops })} tone="severe" />
      </Figures>
    </Section>
  );
}
