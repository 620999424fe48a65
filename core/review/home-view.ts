import type { ListedEvent } from "@/core/audit/audit-view";
import type { QueueRow, QueueSummary, RowText } from "./desk-view";
import type { QueueForecast } from "./lead-view";
import type { DecisionRow } from "./record-view";

/** What the home page shows; each part is null for whom it is not. Dates are ISO 8601, days `YYYY-MM-DD` in the organisation's time zone. */
export type HomeView = {
  /** For who decides. */
  work: {
    waiting: number;
    atRisk: number;
    oldestAt: string | null;
    mine: number;
    secondLook: number;
    decidedToday: number;
    next: QueueRow[];
    texts: RowText[];
  } | null;
  /** For who steers. */
  queues: {
    list: (QueueSummary & { forecast: QueueForecast })[];
    flagged: number;
    blocked: number;
    undelivered: number;
  } | null;
  /** For who oversees: replies judged a day, and how many of them a person had to look at. */
  days: HomeDay[] | null;
  /** For who audits: where people lately did not let the AI's words stand (null for who reads no decisions), and who changed rules and access. */
  oversight: { overruled: DecisionRow[] | null; changes: ListedEvent[] } | null;
  /** For who runs the installation. */
  operation: { sources: number; members: number; undelivered: number; stops: number } | null;
};

export type HomeDay = { day: string; judged: number; held: number; decided: number; changed: number };
