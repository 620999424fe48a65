import type { Seen } from "@/core/audit/check/check-seen";

/** Which check failed: of one seal, of the log against what was seen before, or of everything. */
type Checked = "seal" | "seen" | "everything";

/** A check that failed in this browser; it stays until the same check, or that of everything, finds all in order. */
export type Failed = { by: Checked; fault: string; at: string; index: number | null };

/** What this browser remembers of a log: the newest checkpoint it has seen and checked, and what it found wrong. */
export type Kept = { seen: Seen | null; failed: Failed | null };

const NOTHING: Kept = { seen: null, failed: null };
const CHANGED = "countersign:log";
const nameOf = (org: string) => `countersign.log.${org}`;

/** What is remembered, as a text: the same as long as nothing changes. */
export function keptText(org: string): string {
  try {
    return window.localStorage.getItem(nameOf(org)) ?? "";
  } catch {
    // A browser that keeps nothing has nothing to compare with.
    return "";
  }
}

export function keptIn(text: string): Kept {
  if (text === "") return NOTHING;
  try {
    return { ...NOTHING, ...(JSON.parse(text) as Partial<Kept>) };
  } catch {
    return NOTHING;
  }
}

export function keep(org: string, change: Partial<Kept>): void {
  try {
    window.localStorage.setItem(nameOf(org), JSON.stringify({ ...keptIn(keptText(org)), ...change }));
  } catch {
    // Full, or not allowed: what was found still stands on this page.
  }
  window.dispatchEvent(new Event(CHANGED));
}

/** Forgets a failure that the same check finds no more. */
export function keepPassed(org: string, by: Checked, index: number | null = null): void {
  const { failed } = keptIn(keptText(org));
  if (failed && (by === "everything" || (failed.by === by && failed.index === index))) keep(org, { failed: null });
}

/** Calls back on every change, also one of another tab. */
export function onKept(listener: () => void): () => void {
  window.addEventListener(CHANGED, listener);
  window.addEventListener("storage", listener);
  return () => {
    window.removeEventListener(CHANGED, listener);
    window.removeEventListener("storage", listener);
  };
}
