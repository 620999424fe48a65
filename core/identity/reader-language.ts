/** What a reader chose; the server reads it to write the placeholders of masked values in their language. */
export const LOCALE_COOKIE = "countersign-locale";

type Language = "en" | "de";

/** As the screens choose theirs: what was chosen, else the first language of the browser's that we speak. */
export function readerLanguage(chosen: string | undefined, accepted: string | null | undefined): Language {
  if (isLanguage(chosen)) return chosen;
  const wanted = (accepted ?? "").split(",").map((part) => part.trim().slice(0, 2).toLowerCase());
  return wanted.find(isLanguage) ?? "en";
}

function isLanguage(text: string | undefined): text is Language {
  return text === "en" || text === "de";
}
