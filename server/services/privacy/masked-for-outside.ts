import type { KnownRecord, PiiSpan } from "@/core/privacy/detect/pii-detector";
import { Masker } from "@/core/privacy/mask";
import type { FoundIn, Masked } from "@/core/privacy/masked-text";
import type { Runtime } from "@/server/runtime";
import type { OrganisationContext } from "../organisation/organisation-context";
import { detectTexts } from "./detect-texts";

type Outside = {
  language: string;
  customer: string | null;
  known: readonly KnownRecord[];
  texts: readonly string[];
  /** What is known of these texts already, by their position: looked through are the others. */
  spans?: readonly (readonly PiiSpan[] | null)[];
};

/**
 * Texts of one conversation as they may leave the installation: to an external judge, to analytics, into a training. Every
 * kind is masked, whatever the organisation shows its own people, and the placeholders are English for the machine's sake.
 * Nothing that holds customers' words may leave by another way.
 */
export async function maskedForOutside(
  rt: Runtime,
  org: OrganisationContext,
  { language, customer, known, texts, spans = [] }: Outside,
): Promise<{ texts: Masked[]; masker: Masker }> {
  const asked = texts.map((text, position) => (spans[position] ? "" : text));
  const answers = await detectTexts(rt, org, asked, { language, known });
  const found = texts.map((text, position): FoundIn => ({ text, spans: spans[position] ?? answers[position] ?? [] }));
  const masker = new Masker({ language: "en", shown: new Set(), customer, texts: found });
  return { texts: found.map((each) => masker.mask(each.text, each.spans)), masker };
}
