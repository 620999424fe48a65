"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";

/** What was decided is not shown yet: why, and where the reader's own judgement is waited for. */
export function KeptBack({ look }: { look: string | null }) {
  const t = useTranslations("shell.keptBack");
  return (
    <Notice tone="info">
      <p className="font-semibold">{t("title")}</p>
      <p>{t("text")}</p>
      {look === null ? null : (
        <p className="mt-1">
          <Link
            href={`/desk/${look}`}
            prefetch={false}
            className="inline-flex min-h-6 items-center text-accent underline underline-offset-4"
          >
            {t("open")}
          </Link>
        </p>
      )}
    </Notice>
  );
}

/** The same as a page of its own. */
export function KeptBackPage({ title }: { title: string }) {
  return (
    <Page title={title}>
      <KeptBack look={null} />
    </Page>
  );
}
