import type { z } from "zod";
import type { DraftIntake, draftIntake } from "@/core/intake/draft";
import { CUSTOMERS } from "./demo-customers";
import { DOCUMENTS } from "./demo-documents";

export type DraftInput = z.input<typeof draftIntake>;
type ProvenanceInput = DraftInput["provenance"];

/** One calendar day in the spellings that records and replies use. */
export type DemoDay = { iso: string; de: string; en: string };

/** The demo's time: everything lies relative to the moment of seeding. */
export type DemoClock = {
  ago(minutes: number): string;
  day(offset: number): DemoDay;
  /** So many working days after today; holidays are working days here. */
  workingDay(count: number): DemoDay;
};

export type Line = readonly [role: "customer" | "ai" | "agent" | "system", text: string];

/** A conversation as it is easiest to write; `draftOf` makes of it what a source would send. */
export type DemoCase = {
  id: string;
  customer: keyof typeof CUSTOMERS;
  language: "de" | "en";
  channel: "chat" | "email";
  title?: string;
  attributes?: Record<string, string>;
  /** Minutes since the last message. */
  ago: number;
  said: readonly Line[];
  reply: string;
  confidence?: number;
  alreadySent?: boolean;
  documents?: readonly (keyof typeof DOCUMENTS)[];
  calls?: ProvenanceInput["tool_calls"];
  actions?: ProvenanceInput["actions"];
};

export type DemoAgent = Pick<DraftIntake["provenance"], "provider" | "model" | "agent" | "prompt_version">;

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const ZONE = "Europe/Berlin";
const WEEKEND = new Set([0, 6]);
const ISO_DAY = new Intl.DateTimeFormat("en-CA", { timeZone: ZONE, year: "numeric", month: "2-digit", day: "2-digit" });
const GERMAN_DAY = new Intl.DateTimeFormat("de-DE", { timeZone: "UTC", day: "numeric", month: "long" });
const ENGLISH_DAY = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", day: "numeric", month: "long" });

export function demoClock(now: number): DemoClock {
  // Counted in days of the calendar: with 24 hours each, two of them could be one when summer time ends.
  const today = Date.parse(`${ISO_DAY.format(now)}T12:00:00Z`);
  return {
    ago: (minutes) => new Date(now - minutes * MINUTE).toISOString(),
    day: (offset) => spelled(new Date(today + offset * DAY)),
    workingDay: (count) => spelled(workingDayAfter(today, count)),
  };
}

function spelled(noon: Date): DemoDay {
  return { iso: noon.toISOString().slice(0, 10), de: GERMAN_DAY.format(noon), en: ENGLISH_DAY.format(noon) };
}

function workingDayAfter(today: number, count: number): Date {
  let noon = today;
  for (let left = count; left > 0; ) {
    noon += DAY;
    if (!WEEKEND.has(new Date(noon).getUTCDay())) left--;
  }
  return new Date(noon);
}

/** Paragraphs of a reply. */
export function paragraphs(...texts: string[]): string {
  return texts.join("\n\n");
}

export function draftOf(clock: DemoClock, agent: DemoAgent, given: DemoCase): DraftInput {
  const { id, said } = given;
  const { external_id, display_name } = CUSTOMERS[given.customer];
  const answered = said.findLastIndex(([role]) => role === "customer") + 1;
  return {
    external_id: `${id}-d1`,
    conversation: {
      external_id: id,
      channel: given.channel,
      language: given.language,
      title: given.title ?? null,
      customer: { external_id, display_name },
      attributes: given.attributes ?? {},
      messages: said.map(([role, text], index) => ({
        external_id: `${id}-m${index + 1}`,
        role,
        text,
        sent_at: clock.ago(given.ago + 2 * (said.length - 1 - index)),
      })),
    },
    draft: {
      text: given.reply,
      in_reply_to: `${id}-m${answered}`,
      confidence: given.confidence ?? null,
      already_sent: given.alreadySent ?? false,
    },
    provenance: {
      ...agent,
      documents: (given.documents ?? []).map((name) => documentUsed(clock, name, given.ago)),
      tool_calls: given.calls ?? [],
      actions: given.actions ?? [],
    },
  };
}

/** By name and version only: the text was sent before. */
function documentUsed(clock: DemoClock, name: keyof typeof DOCUMENTS, ago: number) {
  const { id, title, kind, party, version, uri } = DOCUMENTS[name];
  return { id, title, kind, party, version, uri, retrieved_at: clock.ago(ago) };
}
