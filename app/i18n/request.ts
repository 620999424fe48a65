import { cookies, headers } from "next/headers";
import { unstable_rethrow as rethrowForNext } from "next/navigation";
import { getRequestConfig } from "next-intl/server";
import { isLocale, LOCALE_COOKIE, type Locale, localeFromHeader } from "@/components/shell/preference";
import { currentMember } from "@/server/auth/current-member";

/** Language: what the reader chose, else the browser's. Times: those of the organisation. */
export default getRequestConfig(async () => {
  const timeZone = await memberTimeZone();
  const locale = await wantedLocale();
  const messages = locale === "de" ? await import("@/messages/german") : await import("@/messages/english");
  return { locale, messages: messages.default, timeZone };
});

/** Without the database a page can still say that it broke, in the reader's language: the language must not need it. */
async function memberTimeZone(): Promise<string> {
  try {
    return (await currentMember())?.timeZone ?? "UTC";
  } catch (error) {
    rethrowForNext(error);
    return "UTC";
  }
}

async function wantedLocale(): Promise<Locale> {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value;
  if (isLocale(chosen)) return chosen;
  return localeFromHeader((await headers()).get("accept-language")) ?? "en";
}
