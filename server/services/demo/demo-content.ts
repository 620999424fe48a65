import type { z } from "zod";
import type { flagIntake } from "@/core/intake/flag";
import { bankDrafts } from "./demo-bank";
import { type DraftInput, demoClock } from "./demo-case";
import { type CustomersInput, demoCustomers } from "./demo-customers";
import { type DocumentsInput, demoDocuments } from "./demo-documents";
import { parcelDrafts } from "./demo-parcel";
import { telecomDrafts } from "./demo-telecom";
import { travelDrafts } from "./demo-travel";

type FlagInput = z.input<typeof flagIntake>;

export type DemoContent = {
  customers: CustomersInput[];
  documents: DocumentsInput;
  drafts: DraftInput[];
  flags: FlagInput[];
  writingTools: string[];
};

/** The tools of the demo's source that change something. */
const WRITING_TOOLS = [
  "issue_refund",
  "redirect_parcel",
  "cancel_contract",
  "rebook_trip",
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

/** What the demo organisation knows and was sent; all times lie before `now`, by the same distance each time. */
export function demoContent(now: number): DemoContent {
  const clock = demoClock(now);
  return {
    customers: demoCustomers(),
    documents: demoDocuments(),
    drafts: [...parcelDrafts(clock), ...telecomDrafts(clock), ...travelDrafts(clock), ...bankDrafts(clock)],
    flags: FLAGS,
    writingTools: WRITING_TOOLS,
  };
}
