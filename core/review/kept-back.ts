import { type ActingMember, barred, isBlindReview, type ReviewCase } from "./case";
import { mayWork } from "./claim";
import type { BlindLook } from "./desk-view";
import { mustForm } from "./form-judgement";

/** An item as far as it says who may still judge it; `formed`, whether the reader has said what they think. */
type AskedAbout = Pick<ReviewCase, "item" | "earlier" | "contested"> & { formed: boolean };

/**
 * What the first decision on a draft is kept back for, from this reader: an item waits for a judgement that may become
 * theirs, and they have not given it. Whoever decided before cannot, whoever may not decide in its queue never will, and
 * nobody will once it is settled: to them, nothing is kept back.
 */
export function keptBackFor(c: AskedAbout, reader: ActingMember, blindSecond: boolean): BlindLook | null {
  if (c.item.kind !== "second_look" || (c.item.state !== "queued" && c.item.state !== "claimed")) return null;
  if (!mayWork(c, reader).ok || barred(c, reader.id) !== null) return null;
  if (isBlindReview(c)) return "review";
  return mustForm(c, blindSecond, c.formed) ? "form" : null;
}
