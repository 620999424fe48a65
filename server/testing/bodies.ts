import { type DraftIntake, draftIntake } from "@/core/intake/draft";
import type { MessageIntake } from "@/core/intake/messages";

export type BodyOptions = {
  id?: string;
  conversation?: string;
  customer?: string;
  name?: string;
  identifiers?: { type: string; value: string }[];
  text?: string;
  messages?: MessageIntake[];
  inReplyTo?: string | null;
  confidence?: number | null;
  model?: string;
  promptVersion?: string;
  channel?: string;
  alreadySent?: boolean;
  attributes?: Record<string, string>;
  documents?: { id: string; title: string; kind: string; party: "first" | "third"; version?: string; text?: string }[];
};

let bodies = 0;

/** Which default rule each text or setting meets; see core/policy/default-policy.json. */
export const HELD = {
  /** review, general, holding reply on expiry */
  unsure: { confidence: 0.3 },
  /** two_person, privacy, blocked on expiry */
  twoPerson: { text: "Your card 4111 1111 1111 1111 has been charged." },
  /** review, care, handed over on expiry */
  wantsPerson: { messages: [message("m1", "customer", "Can I speak to a human agent?")] },
} satisfies Record<string, BodyOptions>;

/** A body as intake hands it to the service: clean, so that it is released by rule, unless the options say otherwise. */
export function draftBody(o: BodyOptions = {}): DraftIntake {
  const n = ++bodies;
  return draftIntake.parse({
    external_id: o.id ?? `draft-${n}`,
    conversation: {
      external_id: o.conversation ?? `conversation-${n}`,
      channel: o.channel ?? "chat",
      language: "en",
      customer: {
        external_id: o.customer ?? `customer-${n}`,
        display_name: o.name ?? null,
        identifiers: o.identifiers ?? [],
      },
      attributes: o.attributes ?? {},
      messages: o.messages ?? [message("m1", "customer", "Is breakfast included?")],
    },
    draft: {
      text: o.text ?? "Yes, breakfast is included.",
      in_reply_to: o.inReplyTo === undefined ? null : o.inReplyTo,
      confidence: o.confidence ?? null,
      already_sent: o.alreadySent ?? false,
    },
    provenance: {
      provider: "openai",
      model: o.model ?? "gpt-4o",
      agent: "replies",
      prompt_version: o.promptVersion ?? "p7",
      documents: o.documents ?? [],
    },
  });
}

export function message(id: string, role: MessageIntake["role"], text: string): MessageIntake {
  return { external_id: id, role, text, sent_at: "2026-11-22T09:00:00.000Z", attachments: [] };
}
