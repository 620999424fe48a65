import { erasures, redactions } from "@/db/repositories/export";
import type { Snapshot } from "@/db/snapshot";
import type { Chosen } from "./choose-events";

/** What of erasures the events of an export tell, and what only the log beyond it does. */
export type ToldInside = { erased: ReadonlySet<string>; redactions: Redactions };

type Told<Data> = { data: Data };
const dataOf = <Data>(bytes: Buffer): Data => (JSON.parse(bytes.toString("utf8")) as Told<Data>).data;

export async function toldInside(snapshot: Snapshot, orgId: string, chosen: Chosen): Promise<ToldInside> {
  const among = "indexes" in chosen ? new Set(chosen.indexes) : null;
  const holds = (index: string | null) => {
    if (index === null) return false;
    const at = Number(index);
    return "indexes" in chosen ? among?.has(at) === true : at >= chosen.from && at < chosen.to;
  };
  const erased = await snapshot.rows(erasures(orgId));
  const redacted = await snapshot.rows(redactions(orgId));
  return {
    erased: new Set(
      erased.filter(({ index }) => holds(index)).map(({ bytes }) => dataOf<{ subject: string }>(bytes).subject),
    ),
    redactions: new Redactions(
      redacted.map(({ bytes, index }) => ({
        ...dataOf<{ before: string; after: string }>(bytes),
        inside: holds(index),
      })),
    ),
  };
}

/** Commitments whose text is another now, since somebody erased was blotted out in it. */
export class Redactions {
  readonly #later: Map<string, { after: string; inside: boolean }>;

  constructor(steps: readonly { before: string; after: string; inside: boolean }[]) {
    this.#later = new Map(steps.map(({ before, ...step }) => [before, step]));
  }

  /** Whether redactions lead from one to the other, and whether all of them are told inside. */
  between(committed: string, opened: string): "inside" | "outside" | null {
    let inside = true;
    let step = this.#later.get(committed);
    for (let left = this.#later.size; step && left > 0; left -= 1) {
      inside &&= step.inside;
      if (step.after === opened) return inside ? "inside" : "outside";
      step = this.#later.get(step.after);
    }
    return null;
  }
}
