import { createTranslator } from "next-intl";
import de from "@/messages/de/mail.json" with { type: "json" };
import en from "@/messages/en/mail.json" with { type: "json" };

export type Language = "en" | "de";
type Say = (key: string, values?: Record<string, string | number>) => string;

const MESSAGES = { en, de };
const LOCALES = { en: "en-GB", de: "de-DE" };

/** The sentences of mails; no page of the console loads them. */
export class Words {
  readonly #moment: Intl.DateTimeFormat;

  constructor(
    readonly language: Language,
    timeZone: string,
  ) {
    const date = { weekday: "short", day: "numeric", month: "long", year: "numeric", timeZone } as const;
    const time = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZoneName: "short" } as const;
    this.#moment = new Intl.DateTimeFormat(LOCALES[language], { ...date, ...time });
  }

  in(namespace: string): Say {
    const messages = MESSAGES[this.language];
    const t = createTranslator({ locale: this.language, messages, namespace: namespace as never });
    return t as unknown as Say;
  }

  moment(at: string): string {
    return this.#moment.format(new Date(at));
  }
}
