import { LOCALE_COOKIE } from "@/core/identity/reader-language";

/**
 * What a reader chose about the console itself: kept in cookies, so that the server already draws the first screen right
 * and no inline script has to.
 */
export const LOCALES = ["en", "de"] as const;
export type Locale = (typeof LOCALES)[number];
export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** Names of languages stand in the language itself: whoever looks for theirs must be able to read it. */
export const LANGUAGE_NAMES: Record<Locale, string> = { en: "English", de: "Deutsch" };

export { LOCALE_COOKIE };
export const THEME_COOKIE = "countersign-theme";
export const SHORTCUTS_COOKIE = "countersign-shortcuts";

const A_YEAR = 31_536_000;

export function rememberPreference(cookie: string, value: string): void {
  const secure = window.location.protocol === "https:" ? "; secure" : "";
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing from Firefox ESR and insecure origins
  document.cookie = `${cookie}=${value}; path=/; max-age=${A_YEAR}; samesite=lax${secure}`;
}

export function chooseTheme(theme: Theme): void {
  rememberPreference(THEME_COOKIE, theme);
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** The page may have been drawn before the last choice: what is applied now is the truth. */
export function chosenTheme(initial: Theme): Theme {
  if (typeof document === "undefined") return initial;
  const applied = document.documentElement.dataset.theme;
  return applied === "light" || applied === "dark" ? applied : "system";
}

export function isLocale(value: string | undefined): value is Locale {
  return LOCALES.some((locale) => locale === value);
}

export function isTheme(value: string | undefined): value is Theme {
  return THEMES.some((theme) => theme === value);
}

/** The first language of an Accept-Language header that we speak. */
export function localeFromHeader(header: string | null): Locale | null {
  const wanted = (header ?? "").split(",").map((part) => part.trim().slice(0, 2).toLowerCase());
  return wanted.find(isLocale) ?? null;
}
