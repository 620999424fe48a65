"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { startTransition } from "react";
import { Button } from "@/components/ui/button";

export type Failure = { error: Error & { digest?: string }; reset: () => void };

/** In the place of a page that broke: says whose fault it is, and asks the server once more when told to. */
export function FailedPage({ error, reset }: Failure) {
  const t = useTranslations("page.error");
  const router = useRouter();
  function again() {
    startTransition(() => {
      // What the server said would otherwise be drawn again as it was.
      router.refresh();
      reset();
    });
  }
  return (
    <main id="main" tabIndex={-1} className="mx-auto flex max-w-md flex-col items-start gap-2 px-6 py-24 outline-none">
      <h1 className="text-page font-semibold">{t("title")}</h1>
      <p className="text-ink-2">{t(error.digest ? "text" : "textOnly")}</p>
      {error.digest ? <p className="font-mono text-quiet select-all">{error.digest}</p> : null}
      <Button look="primary" onClick={again} className="mt-2">
        {t("again")}
      </Button>
    </main>
  );
}
