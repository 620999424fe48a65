/**
 * What reading takes, at the silent speed of an average adult: 68 ms a character, which is the mean of 14 languages
 * written with an alphabet (English and German among them; the rate per character hardly differs between them), read
 * aloud (Trauzettel-Klosinski and Dietz, "Standardized Assessment of Reading Performance: The New International Reading
 * Speed Texts IReST", Invest. Ophthalmol. Vis. Sci. 53, 2012, doi:10.1167/iovs.11-8284), times 183/238, the words a
 * minute aloud against those in silence (Brysbaert, "How many words do we read per minute?", J. Mem. Lang. 109, 2019,
 * doi:10.1016/j.jml.2019.104047). White space is not counted. In English that is about 240 words a minute.
 */
const MS_PER_CHARACTER = (68 * 183) / 238;

/** What a finding says in the console beside the words that it quotes: a title and a sentence. */
const FINDING_CHARACTERS = 120;

export type ToRead = {
  /** Oldest first, up to what the draft answers. */
  messages: readonly { role: string; text: string }[];
  draft: string | null;
  findings: readonly { spans: readonly { text: string }[] }[];
};

export function charactersIn(text: string): number {
  return text.replace(/\s+/gu, "").length;
}

/** Characters that have to be read to judge a draft: what the customer last wrote with the reply before it, the draft, and what was found. */
export function charactersToRead({ messages, draft, findings }: ToRead): number {
  const words = [
    ...lastExchange(messages).map(({ text }) => text),
    ...(draft === null ? [] : [draft]),
    ...findings.flatMap(({ spans }) => [...new Set(spans.map(({ text }) => text))]),
  ];
  return words.reduce((sum, each) => sum + charactersIn(each), findings.length * FINDING_CHARACTERS);
}

/** The customer's last words in one go, and the one message before them. */
function lastExchange(messages: ToRead["messages"]): ToRead["messages"] {
  let from = messages.length - 1;
  while (from > 0 && messages[from]?.role === "customer") from -= 1;
  return messages.slice(Math.max(0, from));
}

/** In milliseconds. */
export function readingTime(characters: number): number {
  return Math.round(characters * MS_PER_CHARACTER);
}
