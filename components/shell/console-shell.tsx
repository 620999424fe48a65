"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LogBanner } from "@/components/log/log-banner";
import { Toaster } from "@/components/ui/toaster";
import { ConsoleKeys } from "./console-keys";
import { Header } from "./header";
import type { Member } from "./member";
import type { Theme } from "./preference";
import { ShortcutsProvider } from "./shortcuts";
import { StopBanner } from "./stop-banner";
import { DataProvider } from "./trpc-provider";

type Props = { member: Member; theme: Theme; shortcutsOn: boolean; signOut: () => Promise<void>; children: ReactNode };

/** What stands around every page of the console. */
export function ConsoleShell({ member, theme, shortcutsOn, signOut, children }: Props) {
  const t = useTranslations("shell");
  return (
    <DataProvider>
      <ShortcutsProvider initiallyOn={shortcutsOn}>
        <a
          href="#main"
          className="sr-only z-50 rounded-md bg-accent px-3 py-2 text-accent-ink focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
        >
          {t("skip")}
        </a>
        <div className="flex h-dvh flex-col print:block print:h-auto">
          <Header member={member} theme={theme} signOut={signOut} />
          <LogBanner member={member} />
          <StopBanner />
          <ConsoleKeys member={member} />
          <div className="flex min-h-0 flex-1 flex-col print:block">{children}</div>
          <Toaster label={t("messages")} closeLabel={t("closeMessage")} />
        </div>
      </ShortcutsProvider>
    </DataProvider>
  );
}
