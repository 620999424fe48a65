import type { Metadata } from "next";
import { cookies } from "next/headers";
import { getLocale, getMessages, getNow, getTimeZone, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { LanguageProvider } from "@/components/shell/language-provider";
import { partsOf } from "@/components/shell/message-parts";
import { isTheme, type Locale, THEME_COOKIE } from "@/components/shell/preference";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("page");
  return {
    title: { default: t("default"), template: t.raw("template") },
    description: t("description"),
    robots: { index: false },
  };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = (await cookies()).get(THEME_COOKIE)?.value;
  const locale = (await getLocale()) as Locale;
  return (
    <html lang={locale} data-theme={isTheme(theme) && theme !== "system" ? theme : undefined}>
      <body>
        <LanguageProvider
          initial={{ locale, messages: partsOf(await getMessages(), ["page.error"]) }}
          timeZone={await getTimeZone()}
          now={await getNow()}
        >
          {children}
        </LanguageProvider>
      </body>
    </html>
  );
}
