import type { z } from "zod";
import type { flagIntake } from "@/core/intake/flag";
import type { outcomeIntake } from "@/core/intake/outcome";
import type { Priority } from "@/core/review/words";
import type { DemoPerson } from "./demo-accounts";
import type { DemoAct, DemoDecision } from "./demo-acts";
import { BANK } from "./demo-bank";
import { type DatedCase, type DraftInput, datedCases, draftOf } from "./demo-case";
import { MINUTE, workedBefore } from "./demo-clock";
import { demoCustomers } from "./demo-customers";
import { type DocumentsInput, demoDocuments } from "./demo-documents";
import { PARCEL } from "./demo-parcel";
import type { CustomersInput } from "./demo-person";
import { TELECOM } from "./demo-telecom";
import { TRAVEL } from "./demo-travel";

type FlagInput = z.input<typeof flagIntake>;
type OutcomeInput = z.input<typeof outcomeIntake>;

/** One thing that happens in the demo organisation, at its time. */
export type DemoStep = { at: number } & (
  | { kind: "draft"; body: DraftInput }
  | { kind: "flag"; body: FlagInput }
  | { kind: "outcome"; body: OutcomeInput }
  | { kind: "claim"; conversation: string; by: DemoPerson; of: DemoDecision["of"] }
  | { kind: "decide"; conversation: string; decision: DemoDecision }
  | { kind: "undo"; conversation: string; by: DemoPerson }
  | { kind: "assign"; conversation: string; by: DemoPerson; to: DemoPerson }
  | { kind: "prioritise"; conversation: string; by: DemoPerson; priority: Priority }
  | { kind: "stop"; by: DemoPerson; on: boolean; reason: string }
  | { kind: "drill"; by: DemoPerson; reason: string }
);

export type DemoContent = {
  customers: CustomersInput[];
  documents: DocumentsInput;
  /** In order of time; the last one lies before `now`. */
  steps: DemoStep[];
  writingTools: string[];
};

/** The tools of the demo's source that change something. */
const WRITING_TOOLS = [
  "issue_refund",
  "redirect_parcel",
  "cancel_contract",
  "rebook_trip",
  "cancel_trip",
  "block_card",
  "change_card_limit",
];

const FLAGS: FlagInput[] = [
  {
    external_id: "flag-01",
    about: { draft: "bank-05-d1" },
    raised_by: "customer",
    reason: "incomplete",
    note: "Frau Seidel schreibt, das Studio verlange das Geld nun mit einer Mahnung. Dass die Forderung offen bleiben kann, habe ihr niemand gesagt.",
    language: "de",
  },
  {
    external_id: "flag-02",
    about: { conversation: "parcel-02" },
    raised_by: "source",
    reason: "wrong_fact",
    note: "The depot reported a second missed van after this reply was written. The delivery date may be wrong.",
    language: "en",
  },
  {
    external_id: "flag-03",
    about: { conversation: "telecom-04", message: "telecom-04-m2" },
    raised_by: "person",
    reason: "tone",
    note: "Nach einem Todesfall sollte die erste Antwort nicht gleich nach der Sterbeurkunde fragen.",
    language: "de",
  },
];

/** How long somebody looks at an item before deciding it: as long as it takes, which differs. */
const LOOKING_MS = { least: 15_000, most: 100_000 };
/** What is flagged today was flagged this long ago. */
const FLAGGED_MS = 10_000;

/** What the demo organisation knows and what has happened in it; all times lie before `now`, by the same distance each time. */
export function demoContent(now: number): DemoContent {
  const cases = [PARCEL, TELECOM, TRAVEL, BANK].flatMap((trade) => datedCases(now, trade));
  const steps: DemoStep[] = [
    ...cases.flatMap((dated) => [...draftSteps(dated), ...actSteps(dated)]),
    ...FLAGS.map((body): DemoStep => ({ at: now - FLAGGED_MS, kind: "flag", body })),
    ...stopSteps(now),
  ];
  return {
    customers: demoCustomers(),
    documents: demoDocuments(),
    steps: steps.filter(({ at }) => at < now).sort((a, b) => a.at - b.at),
    writingTools: WRITING_TOOLS,
  };
}

function draftSteps(dated: DatedCase): DemoStep[] {
  const turns = [0, ...(dated.case.next ?? []).map(({ after }) => after)];
  return turns.map((after, turn) => ({
    at: dated.at + after * MINUTE,
    kind: "draft",
    body: draftOf(dated, turn),
  }));
}

function actSteps(dated: DatedCase): DemoStep[] {
  return (dated.case.acts ?? []).flatMap((act, index) => stepsOf(dated, act, `${dated.case.id}-a${index + 1}`));
}

function stepsOf({ at, case: { id, language } }: DatedCase, act: DemoAct, name: string): DemoStep[] {
  const when = at + act.after * MINUTE;
  switch (act.kind) {
    case "decide":
      return [
        { at: when - lookingMs(name), kind: "claim", conversation: id, by: act.by, of: act.of },
        { at: when, kind: "decide", conversation: id, decision: act },
      ];
    case "claim":
      return [{ at: when, kind: "claim", conversation: id, by: act.by, of: undefined }];
    case "undo":
      return [{ at: when, kind: "undo", conversation: id, by: act.by }];
    case "assign":
      return [{ at: when, kind: "assign", conversation: id, by: act.by, to: act.to }];
    case "prioritise":
      return [{ at: when, kind: "prioritise", conversation: id, by: act.by, priority: act.priority }];
    case "flag":
      return [{ at: when, kind: "flag", body: flagOf(name, id, language, act) }];
    case "outcome":
      return [{ at: when, kind: "outcome", body: outcomeOf(name, id, when, act) }];
  }
}

function lookingMs(name: string): number {
  const { least, most } = LOOKING_MS;
  const spread = [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1009, 7) / 1009;
  return least + Math.round((most - least) * spread ** 2);
}

/** About the reply itself, so that its item shows it. */
function flagOf(name: string, id: string, language: string, act: DemoAct & { kind: "flag" }): FlagInput {
  const { raisedBy, reason, note } = act;
  return { external_id: name, about: { draft: `${id}-d1` }, raised_by: raisedBy, reason, note, language };
}

function outcomeOf(name: string, id: string, at: number, act: DemoAct & { kind: "outcome" }): OutcomeInput {
  return {
    external_id: name,
    about: { conversation: id },
    satisfaction: act.score === null ? null : { score: act.score },
    reopened: act.reopened,
    occurred_at: new Date(at).toISOString(),
  };
}

/** Two weeks ago the source went wrong for half an hour; before and after, the switch was tried before anybody came in. */
function stopSteps(now: number): DemoStep[] {
  const by = "jonas";
  const on =
    "Der Agent vergibt seit heute früh Gutschriften, die niemand genehmigt hat. Bis das geklärt ist, geht nichts hinaus.";
  const off = "Der Prompt ist zurückgenommen, fünf Antworten von heute früh sind nachgelesen.";
  return [
    { at: workedBefore(now, 18, "07:10"), kind: "drill", by, reason: "Probe im Monat" },
    { at: workedBefore(now, 12, "10:05"), kind: "stop", by, on: true, reason: on },
    { at: workedBefore(now, 12, "10:32"), kind: "stop", by, on: false, reason: off },
    { at: workedBefore(now, 4, "07:10"), kind: "drill", by, reason: "Probe nach dem Vorfall" },
  ];
}
