/** A text kept ready: the organisation's, or a member's own. Of its two languages one at least is written. */
export type Snippet = {
  id: string;
  own: boolean;
  title: string;
  text: { en: string; de: string };
  retired: boolean;
};

export type SnippetWords = Pick<Snippet, "title" | "text">;

export const SNIPPET_TITLE = 80;
export const SNIPPET_TEXT = 4000;
/** Of the organisation, and of each member. */
export const MOST_SNIPPETS = 200;

/** What a text may leave open; filled in when it is put into a reply. */
export const SNIPPET_FIELDS = ["customer_name", "agent_name"] as const;
export type SnippetField = (typeof SNIPPET_FIELDS)[number];

const FIELD = /\{([a-z_]*)\}/g;

/** What is wrong with the words of a snippet: the field of the form, or null. */
export function snippetFault({ title, text }: SnippetWords): "title" | "text.en" | "text.de" | null {
  if (title.trim() === "" || title.trim().length > SNIPPET_TITLE) return "title";
  if (text.en.trim() === "" && text.de.trim() === "") return "text.en";
  for (const language of ["en", "de"] as const) {
    if (text[language].length > SNIPPET_TEXT || strangeFields(text[language]).length > 0) return `text.${language}`;
  }
  return null;
}

/** Names in braces that mean nothing: a customer would read them. */
export function strangeFields(text: string): string[] {
  return [...text.matchAll(FIELD)].map((match) => match[1] ?? "").filter((name) => !isField(name));
}

/** Its words in the language of a conversation, else in the other one. */
export function snippetText(
  { text }: Pick<Snippet, "text">,
  language: string,
): { text: string; language: "en" | "de" } {
  const wanted = language.toLowerCase().startsWith("de") ? "de" : "en";
  const other = wanted === "de" ? "en" : "de";
  return text[wanted].trim() === "" ? { text: text[other], language: other } : { text: text[wanted], language: wanted };
}

/** The text as it is put in. What nobody knows stays in its braces, so that whoever writes sees it: `missing`. */
export function fillSnippet(
  text: string,
  values: Record<SnippetField, string | null>,
): { text: string; missing: SnippetField[] } {
  const missing = new Set<SnippetField>();
  const filled = text.replace(FIELD, (whole, name: string) => {
    if (!isField(name)) return whole;
    const value = values[name]?.trim();
    if (value) return value;
    missing.add(name);
    return whole;
  });
  return { text: filled, missing: [...missing] };
}

/** Every word of the query begins a word of the title or stands in the text, however it is written. */
export function matchesSnippet({ title, text }: SnippetWords, query: string): boolean {
  const words = plain(query).split(/\s+/).filter(Boolean);
  const all = plain(`${title} ${text.en} ${text.de}`);
  return words.every((word) => all.includes(word));
}

function plain(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function isField(name: string): name is SnippetField {
  return (SNIPPET_FIELDS as readonly string[]).includes(name);
}
