import { createTranslator } from "next-intl";
import type { ReaderLanguage } from "@/core/release/disclosed-text";
import de from "@/messages/de/receipt.json" with { type: "json" };
import en from "@/messages/en/receipt.json" with { type: "json" };

export type Say = (key: string, values?: Record<string, string | number>) => string;

const MESSAGES = { en, de };
const LOCALES = { en: "en-GB", de: "de-DE" };

/** The sentences of a receipt's page; no page of the console loads them. */
export class Words {
  readonly #moment: Intl.DateTimeFormat;
  readonly #day: Intl.DateTimeFormat;

  constructor(
    readonly language: ReaderLanguage,
    timeZone: string,
  ) {
    const date = { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone } as const;
    const time = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
    this.#moment = new Intl.DateTimeFormat(LOCALES[language], { ...date, ...time });
    this.#day = new Intl.DateTimeFormat(LOCALES[language], { ...date, weekday: undefined });
  }

  in(namespace: string): Say {
    const t = createTranslator({
      locale: this.language,
      messages: MESSAGES[this.language],
      namespace: namespace as never,
    });
    return t as unknown as Say;
  }

  moment(at: string): string {
    return this.#moment.format(new Date(at));
  }

  day(at: string): string {
    return this.#day.format(new Date(at));
  }
}
