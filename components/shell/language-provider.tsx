"use client";

import { type AbstractIntlMessages, NextIntlClientProvider, useLocale, useMessages } from "next-intl";
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react";
import { together } from "./message-parts";
import { LOCALE_COOKIE, type Locale, rememberPreference } from "./preference";

type Spoken = { locale: Locale; messages: AbstractIntlMessages };

const ChangeLanguage = createContext<(locale: Locale) => Promise<void>>(async () => undefined);

/** Changes the language where one is: drawing the page anew would drop the claim and the text that is being written. */
export function useChangeLanguage(): (locale: Locale) => Promise<void> {
  return useContext(ChangeLanguage);
}

type Props = { initial: Spoken; timeZone: string; now: Date; children: ReactNode };

/** The language of the first screen comes from the server; another one is fetched, whole, when somebody asks for it. */
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

/** What is below speaks these sentences too. After a change of language all of the new one are there already. */
export function MoreSentences({ more, children }: { more: Spoken; children: ReactNode }) {
  const locale = useLocale();
  const known = useMessages();
  const messages = useMemo(
    () => (locale === more.locale ? together(known, more.messages) : known),
    [locale, known, more],
  );
  return (
    <NextIntlClientProvider locale={locale} messages={messages}>
      {children}
    </NextIntlClientProvider>
  );
}
