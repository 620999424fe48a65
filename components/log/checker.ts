import { checkSeal, type SealChecked } from "@/core/audit/check/check-seal";
import { checkSeen, type Seen } from "@/core/audit/check/check-seen";
import { toHex } from "@/core/audit/key-history";
import type { AnchorView, SealView } from "@/core/audit/seal-view";
import { keep, keepPassed, keptIn, keptText } from "./kept-seen";
import { browserPrimitives } from "./primitives";

/** Checks a seal in this browser and remembers a failure. To be imported when it is needed. */
export function checkSealHere(view: SealView, org: string): SealChecked | null {
  const checked = checkSeal(browserPrimitives, view, org);
  if (checked?.ok) keepPassed(org, "seal", checked.index);
  else if (checked) {
    const at = new Date().toISOString();
    keep(org, { failed: { by: "seal", fault: checked.fault, at, index: checked.index } });
  }
  return checked;
}

/** Compares the log with what this browser has seen of it, and remembers how it stands now. */
export async function followLog(org: string, anchor: (seen: number | null) => Promise<AnchorView>): Promise<void> {
  const { seen } = keptIn(keptText(org));
  const found = checkSeen(browserPrimitives, await anchor(seen?.size ?? null), org, seen);
  const at = new Date().toISOString();
  if (typeof found === "string") keep(org, { failed: { by: "seen", fault: found, at, index: null } });
  else {
    keepPassed(org, "seen");
    if (found) keep(org, { seen: { size: found.size, root: toHex(found.root), at } satisfies Seen });
  }
}
