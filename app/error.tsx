"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations("page.error");
  return (
    <main id="main" tabIndex={-1} className="mx-auto flex max-w-md flex-col items-start gap-2 px-6 py-24 outline-none">
      <h1 className="text-page font-semibold">{t("title")}</h1>
      <p className="text-ink-2">{t("text")}</p>
      {error.digest ? <p className="font-mono text-small text-ink-3">{error.digest}</p> : null}
      <Button look="primary" onClick={reset} className="mt-2">
        {t("again")}
      </Button>
    </main>
  );
}
