"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { fetchNext } from "@/components/shell/fetch-next";
import { useTRPC } from "@/components/shell/trpc";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Page } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import type { HoldPage, HoldView } from "@/core/privacy/retention-view";
import { HoldTable } from "./hold-table";
import { LiftHold } from "./lift-hold";
import { SetHold } from "./set-hold";

/** What may not be deleted for now, and why. */
export function HoldsPage({ first }: { first: HoldPage }) {
  const t = useTranslations("holds");
  const trpc = useTRPC();
  const [setting, setSetting] = useState(false);
  const [lifting, setLifting] = useState<HoldView | null>(null);
  const pages = useInfiniteQuery({
    ...trpc.hold.page.infiniteQueryOptions({}, { getNextPageParam: (last) => last.next }),
    placeholderData: { pages: [first], pageParams: [null] },
  });
  const inForce = (pages.data?.pages[0] ?? first).inForce;
  const lifted = pages.data?.pages.flatMap((page) => page.lifted) ?? [];
  return (
    <Page
      title={t("title")}
      text={t("text")}
      actions={
        <Button look="primary" onClick={() => setSetting(true)}>
          {t("set")}
        </Button>
      }
    >
      <Section title={t("inForce")}>
        {inForce.length === 0 ? (
          <Empty title={t("none")} text={t("noneText")} />
        ) : (
          <HoldTable label={t("inForce")} holds={inForce} onLift={setLifting} />
        )}
      </Section>
      {lifted.length > 0 ? (
        <Section title={t("lifted")}>
          <HoldTable label={t("lifted")} holds={lifted} />
          {pages.hasNextPage ? (
            <Button className="self-start" busy={pages.isFetchingNextPage} onClick={() => void fetchNext(pages)}>
              {t("more")}
            </Button>
          ) : null}
        </Section>
      ) : null}
      <SetHold open={setting} onClose={() => setSetting(false)} />
      <LiftHold hold={lifting} onClose={() => setLifting(null)} />
    </Page>
  );
}
