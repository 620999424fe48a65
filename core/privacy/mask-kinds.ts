import type { PiiKind } from "./detect/pii-detector";
import { type FoundIn, type Masked, MaskedText } from "./masked-text";
import { kindText, type MaskLanguage } from "./placeholder";

/**
 * For a text that stands alone, such as a preview in a list: values are told by their kind only, since a number would mean
 * another value than in the conversation itself.
 */
export function maskKinds(found: FoundIn, shown: ReadonlySet<PiiKind>, language: MaskLanguage): Masked {
  return new MaskedText(found, ({ kind }) => (shown.has(kind) ? null : kindText(kind, language))).text;
}

/** On one line and at most so long; never ends within a placeholder. */
export function beginningOf(masked: Masked, most: number): Masked {
  const flat = masked.replace(/\s+/g, " ").trim();
  if (flat.length <= most) return flat as Masked;
  const cut = flat.slice(0, most - 1);
  const open = cut.lastIndexOf("[");
  const whole = open > cut.lastIndexOf("]") && most - open < 40 ? cut.slice(0, open) : cut;
  return `${whole.trimEnd()}…` as Masked;
}
