import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { isLocale, LOCALE_COOKIE, type Locale, localeFromHeader } from "@/components/shell/preference";
import { currentMember } from "@/server/auth/current-member";

/** Language: what the reader chose, else the browser's. Times: those of the organisation. */
export default getRequestConfig(async () => {
  const member = await currentMember();
  const locale = await wantedLocale();
  const messages = locale === "de" ? await import("@/messages/german") : await import("@/messages/english");
  return { locale, messages: messages.default, timeZone: member?.timeZone ?? "UTC" };
});

async function wantedLocale(): Promise<Locale> {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value;
  if (isLocale(chosen)) return chosen;
  return localeFromHeader((await headers()).get("accept-language")) ?? "en";
}
