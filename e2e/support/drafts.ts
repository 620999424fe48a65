import type { z } from "zod";
import type { draftIntake } from "@/core/intake/draft";
import type { DraftReceipt } from "@/server/rest/services";
import { postCustomers, postDraft } from "./api";

/** The number that the card networks document for tests; it passes the check digit and belongs to nobody. */
export const TEST_CARD = "4111 1111 1111 1111";

export const CALM_TEXT =
  "Thank you for your message. Your parcel has left our warehouse and the courier will bring it to your door.";

export type Sent = {
  id: string;
  title: string;
  text: string;
  conversation: string;
  externalId: string;
  receipt: DraftReceipt;
};

type Wanted = {
  /** The beginning of the conversation's title; what follows makes it unique. */
  about: string;
  text?: string;
  said?: string;
  language?: string;
  confidence?: number | null;
  alreadySent?: boolean;
  actions?: { name: string; arguments: Record<string, string> }[];
  /** How long ago the customer wrote. */
  minutesAgo?: number;
};

let count = 0;

const CONSONANTS = "bcdfghjklmnpqrst";

/**
 * Unlike any before it, also in another run against the same database; and nothing that masking could take for a name,
 * a number or a postcode, whatever the hour.
 */
export function unique(): string {
  count += 1;
  return [Date.now(), process.pid, count]
    .map((number) => number.toString(16).replace(/./g, (digit) => CONSONANTS.charAt(Number.parseInt(digit, 16))))
    .join("");
}

/** A draft that is held because the AI is unsure of it, unless the story wants another reason. */
export async function sendDraft(wanted: Wanted): Promise<Sent> {
  const own = unique();
  const draft = draftOf(own, wanted);
  const receipt = await postDraft(draft);
  return {
    id: receipt.id,
    title: draft.conversation.title ?? "",
    text: draft.draft.text,
    conversation: draft.conversation.external_id,
    externalId: draft.external_id,
    receipt,
  };
}

export function draftOf(own: string, wanted: Wanted): z.input<typeof draftIntake> {
  const language = wanted.language ?? "en";
  const at = new Date(Date.now() - (wanted.minutesAgo ?? 2) * 60_000).toISOString();
  return {
    external_id: `draft-${own}`,
    conversation: {
      external_id: `conversation-${own}`,
      channel: "chat",
      language,
      title: `${wanted.about} - ${own}`,
      customer: { external_id: `customer-${own}`, display_name: "Mara Quist" },
      messages: [
        { external_id: "m1", role: "customer", text: wanted.said ?? "Where is my parcel, please?", sent_at: at },
      ],
    },
    draft: {
      text: wanted.text ?? CALM_TEXT,
      in_reply_to: "m1",
      language,
      confidence: wanted.confidence === undefined ? 0.2 : wanted.confidence,
      already_sent: wanted.alreadySent ?? false,
    },
    provenance: {
      provider: "example",
      model: "model-1",
      agent: "parcel-agent",
      prompt_version: "v1",
      actions: wanted.actions ?? [],
    },
  };
}

/** A draft that names an address which is on file for somebody else: severe, one person decides. */
export async function sendLeak(about: string, more: Partial<Wanted> = {}): Promise<Sent & { leaked: string }> {
  const leaked = `${unique()}@mail.example`;
  await postCustomers({
    external_id: `customer-${unique()}`,
    display_name: "Piet Anders",
    identifiers: [{ type: "email", value: leaked }],
  });
  const text =
    more.language === "de"
      ? `Vielen Dank für Ihre Nachricht. Die Bestätigung ging an ${leaked}. Bitte sehen Sie in Ihrem Postfach nach.`
      : `Thank you for your message. The confirmation went to ${leaked}. Please look into your inbox.`;
  return { ...(await sendDraft({ text, confidence: null, ...more, about })), leaked };
}
