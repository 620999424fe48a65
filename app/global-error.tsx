"use client";

import { useSyncExternalStore } from "react";
import { isLocale, LOCALE_COOKIE, type Locale, localeFromHeader } from "@/components/shell/preference";
import { Button } from "@/components/ui/button";
import german from "@/messages/de/page.json" with { type: "json" };
import english from "@/messages/en/page.json" with { type: "json" };
import "./globals.css";

/** The last resort, when the root layout itself broke: no provider is there, and no language but what the browser knows. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  const locale = useSyncExternalStore<Locale>(
    () => () => undefined,
    spoken,
    () => "en",
  );
  const { page } = locale === "de" ? german : english;
  return (
    <html lang={locale}>
      <body>
        <title>{`${page.error.title} · ${page.default}`}</title>
        <main className="mx-auto flex max-w-md flex-col items-start gap-2 px-6 py-24">
          <h1 className="text-page font-semibold">{page.error.title}</h1>
          <p className="text-ink-2">{error.digest ? page.error.text : page.error.textOnly}</p>
          {error.digest ? <p className="font-mono text-quiet select-all">{error.digest}</p> : null}
          <Button look="primary" onClick={() => window.location.reload()} className="mt-2">
            {page.error.again}
          </Button>
        </main>
      </body>
    </html>
  );
}

function spoken(): Locale {
  const chosen = new RegExp(`(?:^|; )${LOCALE_COOKIE}=(\\w+)`).exec(document.cookie)?.[1];
  return isLocale(chosen) ? chosen : (localeFromHeader(navigator.languages.join(",")) ?? "en");
}
