"use client";

import { type AbstractIntlMessages, NextIntlClientProvider } from "next-intl";
import { createContext, type ReactNode, useCallback, useContext, useState } from "react";
import { LOCALE_COOKIE, type Locale, rememberPreference } from "./preference";

type Spoken = { locale: Locale; messages: AbstractIntlMessages };

const ChangeLanguage = createContext<(locale: Locale) => Promise<void>>(async () => undefined);

/** Changes the language where one is: drawing the page anew would drop the claim and the text that is being written. */
export function useChangeLanguage(): (locale: Locale) => Promise<void> {
  return useContext(ChangeLanguage);
}

type Props = { initial: Spoken; timeZone: string; now: Date; children: ReactNode };

/** The language of the first screen comes from the server; another one is fetched when somebody asks for it. */
export function LanguageProvider({ initial, timeZone, now, children }: Props) {
  const [spoken, setSpoken] = useState(initial);
  const change = useCallback(async (locale: Locale) => {
    const messages = locale === "de" ? await import("@/messages/german") : await import("@/messages/english");
    rememberPreference(LOCALE_COOKIE, locale);
    document.documentElement.lang = locale;
    setSpoken({ locale, messages: messages.default });
  }, []);
  return (
    <ChangeLanguage value={change}>
      <NextIntlClientProvider locale={spoken.locale} messages={spoken.messages} timeZone={timeZone} now={now}>
        {children}
      </NextIntlClientProvider>
    </ChangeLanguage>
  );
}
