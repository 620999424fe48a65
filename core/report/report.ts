import { z } from "zod";
import { type CanonicalValue, canonicalBytes } from "@/core/audit/canonical-json";
import { EVENT_TYPES } from "@/core/audit/event-types";
import { ROLES } from "@/core/identity/roles";
import { STOP_SCOPES } from "@/core/review/stop-scope";
import { DECISION_KINDS, ITEM_KINDS, ON_EXPIRY, OUTCOMES } from "@/core/review/words";
import { PERIODS } from "./calendar";
import { ACTS, ENDS, FLAGGED_BY, JUDGEMENTS, REACHES, RELEASED, RETURNED, STEERED } from "./words";

const count = z.int().nonnegative();
const text = z.string().max(500);
const time = z.iso.datetime({ precision: 3 });
const id = z.uuid();

const histogram = z.strictObject({ bounds: z.array(count), counts: z.array(count), unknown: count });
const kinds = z.record(z.enum(DECISION_KINDS), count);
const judged = z.record(z.enum(JUDGEMENTS), count);
/** `low` and `high` bound the 95 % Wilson interval; shares are ten-thousandths. */
const rate = z.strictObject({ cases: count, of: count, share: count, low: count, high: count });

/** `key` is what the row counts; an empty word is "not told". `rest` counts what came after the limit. */
function grouped<T extends z.ZodRawShape>(value: T) {
  return z.strictObject({
    rows: z.array(z.strictObject({ key: z.array(text), ...value })),
    rest: z.strictObject(value),
  });
}
const tally = grouped({ count });

const actor = z.strictObject({ kind: z.enum(["member", "source", "system"]), id: text });
const act = z.strictObject({
  index: count,
  at: time,
  type: z.enum(Object.keys(EVENT_TYPES) as [keyof typeof EVENT_TYPES]),
  by: actor,
  /** The id or code of what it was done to. */
  about: text.nullable(),
  roles: z.array(z.strictObject({ role: z.enum(ROLES), team: id.nullable() })).nullable(),
});
export type Act = z.infer<typeof act>;
const acts = z.strictObject({ rows: z.array(act), beyond: count });

const member = {
  claims: count,
  given_back: count,
  kinds,
  second_looks: count,
  judged: rate,
  undone: count,
  claim_seconds: histogram,
  steered: z.record(z.enum(STEERED), count),
  stops: count,
  searches: count,
  first: time.nullable(),
  last: time.nullable(),
};

/** What the events of a log say, counted: no names, no clock, nothing that is not in them. */
export const REPORT = z.strictObject({
  v: z.literal(1),
  kind: z.literal("countersign-report"),
  org: id,
  asked: z.strictObject({
    from: time.nullable(),
    to: time.nullable(),
    team: id.nullable(),
    item: id.nullable(),
    subject: id.nullable(),
  }),
  events: z.strictObject({
    total: count,
    first: count.nullable(),
    last: count.nullable(),
    earliest: time.nullable(),
    latest: time.nullable(),
    types: tally,
  }),
  received: z.strictObject({
    drafts: count,
    already_sent: count,
    late: count,
    sources: tally,
    models: tally,
    agents: tally,
    languages: tally,
  }),
  /** Of the replies received in this log: how each stands at its end, and how near a person came to it. */
  ends: z.record(z.enum(ENDS), z.record(z.enum(REACHES), count)),
  dispositions: z.strictObject({
    total: count,
    outcomes: z.record(z.enum(OUTCOMES), count),
    policies: grouped({ outcomes: z.record(z.enum(OUTCOMES), count) }),
    rules: grouped({ outcomes: z.record(z.enum(OUTCOMES), count) }),
    with_findings: count,
    findings: grouped({ findings: count, drafts: count }),
  }),
  decisions: z.strictObject({
    total: count,
    /** Who have a row of their own under `members`; more decided if its `rest` did. */
    people: count,
    kinds,
    items: z.record(z.enum(ITEM_KINDS), kinds),
    reasons: grouped({ kinds }),
    queues: grouped({ kinds, judged: rate }),
    undone: z.strictObject({ kinds, unknown: count }),
    returned: z.record(z.enum(RETURNED), count),
    deadlines: z.strictObject({ met: count, missed: count, none: count }),
    claim_seconds: histogram,
    wait_seconds: histogram,
    edit_characters: histogram,
  }),
  judged: z.strictObject({ kinds: judged, overridden: rate, models: grouped({ judged: rate }) }),
  second_looks: z.strictObject({
    asked: count,
    kinds,
    /** By somebody who had decided before on the same reply: the rule of four eyes was broken. */
    same_person: count,
    /** The first decision is not in this log. */
    first_unknown: count,
  }),
  samples: z.strictObject({ chosen: count, kinds, expired: count }),
  flags: z.strictObject({
    raised: count,
    by: z.record(z.enum(FLAGGED_BY), count),
    reasons: tally,
    kinds,
    expired: count,
  }),
  expired: z.record(z.enum([...ON_EXPIRY, "none"]), count),
  releases: z.strictObject({ kinds: z.record(z.enum(RELEASED), count), rules: tally }),
  deliveries: z.strictObject({
    attempts: count,
    delivered: count,
    failed: count,
    given_up: count,
    retried: count,
    statuses: tally,
  }),
  outcomes: tally,
  stops: z.strictObject({
    set: count,
    lifted: count,
    held: count,
    resumed: count,
    rows: z.array(
      z.strictObject({
        stop: id,
        scope: z.enum(STOP_SCOPES).nullable(),
        source: id.nullable(),
        /** Only where one model, prompt version or channel was stopped. */
        value: z.string().max(200).optional(),
        set: z.strictObject({ index: count, at: time, by: actor, drafts: count }).nullable(),
        lifted: z.strictObject({ index: count, at: time, by: actor, drafts: count }).nullable(),
      }),
    ),
    beyond: count,
  }),
  members: grouped(member),
  acts: z.record(z.enum(ACTS), acts),
  erased: count,
  sessions: z.strictObject({ opened: count, revoked: count, passwords: count }),
  days: z.strictObject({
    period: z.enum(PERIODS),
    rows: z.array(
      z.strictObject({
        from: z.string().max(10),
        received: count,
        by_rule: count,
        decided: count,
        overridden: count,
        expired: count,
        superseded: count,
      }),
    ),
  }),
  /** What was on its way when more was than can be remembered, and therefore counted as it stood then. */
  cut: z.strictObject({ drafts: count, items: count, releases: count }),
});
export type Report = z.infer<typeof REPORT>;
export type Rate = z.infer<typeof rate>;
export type ReportScope = Pick<Report, "org" | "asked">;

/** Canonical JSON: whoever counts the same events gets the same bytes. */
export function reportBytes(report: Report): Uint8Array {
  return canonicalBytes(REPORT.parse(report) as CanonicalValue);
}
