import { type DraftIntake, draftIntake } from "@/core/intake/draft";
import { likeId } from "@/core/oversight/like-id";
import type { PlantCase } from "@/core/oversight/plant-case";

/** As what a case comes: from which source, made by what, under identifiers of which shape. */
export type Usual = {
  sourceId: string;
  sourceCode: string;
  writingTools: string[];
  deliveryUrl: string | null;
  provider: string;
  model: string;
  agent: string;
  promptVersion: string;
  channel: string;
  /** Identifiers that this source gave; null where none are known. */
  ids: { draft: string; conversation: string; customer: string; message: string } | null;
  /** Whether its conversations have a subject line. */
  titled: boolean;
};

const SOME_IDS = { draft: "draft-00000000", conversation: "conversation-00000000", customer: "00000000" };
const BETWEEN_MS = 60_000;

/** The body that the source would have sent. `draw` gives numbers from 0 up to 1 that nobody can foresee. */
export function caseIntake(body: PlantCase, usual: Usual, now: number, draw: () => number): DraftIntake {
  const shape = usual.ids ?? SOME_IDS;
  // The customer wrote a moment ago, and what came before lies minutes apart.
  let sentAt = now - 5_000 - Math.round(draw() * BETWEEN_MS);
  const times = body.messages.map(() => {
    const at = sentAt;
    sentAt -= 20_000 + Math.round(draw() * 4 * BETWEEN_MS);
    return new Date(at).toISOString();
  });
  const message = usual.ids?.message ?? "m0";
  return draftIntake.parse({
    external_id: likeId(shape.draft, draw),
    conversation: {
      external_id: likeId(shape.conversation, draw),
      channel: body.channel ?? usual.channel,
      language: body.language,
      title: usual.titled ? body.subject : null,
      customer: {
        external_id: likeId(shape.customer, draw),
        display_name: body.customer.name,
        identifiers: body.customer.identifiers,
        attributes: body.customer.attributes,
      },
      messages: body.messages.map(({ role, text }, at) => ({
        external_id: body.messages.length === 1 ? message : `${message}-${at}`,
        role,
        text,
        sent_at: times[body.messages.length - 1 - at],
      })),
    },
    draft: { text: body.draft, confidence: body.confidence },
    provenance: {
      provider: usual.provider,
      model: usual.model,
      agent: usual.agent,
      prompt_version: usual.promptVersion,
      documents: body.documents.map(({ title, kind, text }) => ({
        ...{ id: likeId("document-00000000", draw), title, kind, text },
        party: "first",
      })),
      tool_calls: body.tool_calls,
    },
  });
}
