import {
  ENOUGH,
  type OversightFigure,
  type OversightFigures,
  type OversightView,
  type Share,
  shareIn,
} from "@/core/insight/oversight-report";
import type { Sheet } from "../sheet";
import { type Column, type Row, Table } from "../table";
import type { Words } from "../words";
import { shown } from "../writer";

/** What the figures say of themselves on their first page. */
export type OversightAbout = { organisation: string; timeZone: string; madeAt: string };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** One set of figures being written: where it goes, in which words, about what. */
export class OversightWriter {
  constructor(
    readonly sheet: Sheet,
    readonly words: Words,
    readonly view: OversightView,
    readonly about: OversightAbout,
  ) {}

  /** A share as a percentage; of too few cases a dash, since the cases stand beside it. */
  share({ share }: Share): string {
    return share === null ? "–" : this.words.share(share, 10_000);
  }

  interval({ low, high, of }: Share): string {
    const t = this.words.in("report.common");
    if (low !== null && high !== null)
      return t("interval", { low: this.words.share(low, 10_000), high: this.words.share(high, 10_000) });
    return of === 0 ? "–" : this.words.in("oversight")("too_few", { enough: ENOUGH });
  }

  cases({ cases, of }: Share): string {
    return this.words.in("oversight")("of", { cases, count: of });
  }

  /** "12 of 40 (30.0 %)". */
  brief(figures: OversightFigures, name: OversightFigure): string {
    if (figures.fewPeople.includes(name)) return this.words.in("oversight")("few_people_short");
    const share = shareIn(figures, name);
    if (share.of === 0) return "–";
    return share.share === null ? this.cases(share) : `${this.cases(share)} (${this.share(share)})`;
  }

  queue(id: string): string {
    const known = [...this.view.queues, ...this.view.choices].find((each) => each.id === id)?.title;
    return shown(known?.[this.words.language] ?? id);
  }

  coefficient(value: number): string {
    const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
    return value.toLocaleString(this.words.language === "de" ? "de-DE" : "en-GB", digits);
  }

  duration(ms: number): string {
    const t = this.words.in("oversight.duration");
    if (ms < MINUTE) return t("seconds", { seconds: Math.round(ms / 1000) });
    if (ms < HOUR) return t("minutes", { minutes: Math.floor(ms / MINUTE), seconds: Math.floor((ms % MINUTE) / 1000) });
    return t("hours", { hours: Math.floor(ms / HOUR), minutes: Math.floor((ms % HOUR) / MINUTE) });
  }

  table(columns: readonly Column[], rows: readonly Row[], summary: string): void {
    new Table(this.sheet, columns).draw(rows, summary);
  }
}
