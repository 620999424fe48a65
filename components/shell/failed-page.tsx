"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { startTransition, useState } from "react";
import { Button } from "@/components/ui/button";
import { Brand } from "./brand";

export type Failure = { error: Error & { digest?: string }; reset: () => void };

/** Answers whether requests can be served, the database included. */
const HEALTH = "/api/v1/health";

/** In the place of a page that broke: says whose fault it is, and asks the server once more when told to. */
export function FailedPage({ error, reset, alone = false }: Failure & { alone?: boolean }) {
  const t = useTranslations("page.error");
  const router = useRouter();
  const [attempt, setAttempt] = useState<"none" | "asking" | "in_vain">("none");
  async function again() {
    setAttempt("asking");
    // While the server cannot answer, the layout would break as well, and take the header and the way to other pages along.
    const answers = await fetch(HEALTH, { cache: "no-store" }).then(
      ({ ok }) => ok,
      () => false,
    );
    setAttempt(answers ? "none" : "in_vain");
    if (!answers) return;
    startTransition(() => {
      // What the server said would otherwise be drawn again as it was.
      router.refresh();
      reset();
    });
  }
  return (
    <main id="main" tabIndex={-1} className="mx-auto flex max-w-md flex-col items-start gap-2 px-6 py-24 outline-none">
      {alone ? <Brand /> : null}
      <h1 className={`text-page font-semibold ${alone ? "mt-6" : ""}`}>{t("title")}</h1>
      <p className="text-ink-2">{t(error.digest ? "text" : "textOnly")}</p>
      {error.digest ? <p className="font-mono text-quiet select-all">{error.digest}</p> : null}
      <Button look="primary" busy={attempt === "asking"} onClick={() => void again()} className="mt-2">
        {t("again")}
      </Button>
      <p role="status" className="text-quiet text-ink-2">
        {attempt === "in_vain" ? t("inVain") : null}
      </p>
    </main>
  );
}
