import { createTranslator } from "next-intl";
import reportDe from "@/messages/de/report.json" with { type: "json" };
import reportEn from "@/messages/en/report.json" with { type: "json" };
import en from "@/messages/english";
import de from "@/messages/german";

export type Language = "en" | "de";
export type Say = (key: string, values?: Record<string, string | number>) => string;

/** The report's own sentences are no part of what every page of the console loads. */
const MESSAGES = { en: { ...en, ...reportEn }, de: { ...de, ...reportDe } };
const LOCALES = { en: "en-GB", de: "de-DE" };

/** Sentences, numbers and times in the language of the report and the organisation's time zone. */
export class Words {
  #said = new Map<string, Say>();
  #number: Intl.NumberFormat;
  #share: Intl.NumberFormat;
  #moment: Intl.DateTimeFormat;
  #brief: Intl.DateTimeFormat;
  #localDay: Intl.DateTimeFormat;
  #day: Intl.DateTimeFormat;

  constructor(
    readonly language: Language,
    readonly timeZone: string,
  ) {
    const locale = LOCALES[language];
    this.#number = new Intl.NumberFormat(locale);
    this.#share = new Intl.NumberFormat(locale, {
      style: "percent",
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    });
    const date = { day: "numeric", month: "short", year: "numeric" } as const;
    const time = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
    this.#moment = new Intl.DateTimeFormat(locale, { ...date, ...time, timeZoneName: "short", timeZone });
    this.#brief = new Intl.DateTimeFormat(locale, { ...date, ...time, timeZone });
    this.#localDay = new Intl.DateTimeFormat(locale, { ...date, timeZone });
    this.#day = new Intl.DateTimeFormat(locale, { ...date, timeZone: "UTC" });
  }

  in(namespace: string): Say {
    const messages = MESSAGES[this.language];
    const known = this.#said.get(namespace);
    if (known) return known;
    const t = createTranslator({ locale: this.language, messages, namespace: namespace as never });
    this.#said.set(namespace, t as unknown as Say);
    return t as unknown as Say;
  }

  number(value: number): string {
    return this.#number.format(value);
  }

  /** Of nothing there is no share. */
  share(part: number, of: number): string {
    return of === 0 ? "–" : this.#share.format(part / of);
  }

  moment(at: string): string {
    return this.#moment.format(new Date(at));
  }

  /** For tables, where the time zone is said elsewhere. */
  brief(at: string): string {
    return this.#brief.format(new Date(at));
  }

  /** The day of a time, in the organisation's time zone. */
  day(at: string): string {
    return this.#localDay.format(new Date(at));
  }

  /** A language by its own code, as far as it is one. */
  tongue(code: string): string {
    try {
      return new Intl.DisplayNames(LOCALES[this.language], { type: "language" }).of(code) ?? code;
    } catch {
      return code;
    }
  }

  /** A day, month or year in UTC, as the report counts them. */
  period(from: string): string {
    if (from.length === 4) return from;
    if (from.length === 10) return this.#day.format(new Date(`${from}T00:00:00Z`));
    const month = new Intl.DateTimeFormat(LOCALES[this.language], { month: "long", year: "numeric", timeZone: "UTC" });
    return month.format(new Date(`${from}-01T00:00:00Z`));
  }
}
