"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Empty } from "@/components/ui/empty";
import { Page } from "@/components/ui/page";

/** A flag that is not there, or in a queue of another team. */
export function FlagMissing({ hidden }: { hidden: boolean }) {
  const t = useTranslations("flagged");
  return (
    <Page title={t("one")}>
      <Empty title={t(hidden ? "hidden.title" : "missing.title")} text={t(hidden ? "hidden.text" : "missing.text")}>
        <Link href="/flagged" className="text-accent underline underline-offset-2">
          {t("back")}
        </Link>
      </Empty>
    </Page>
  );
}
