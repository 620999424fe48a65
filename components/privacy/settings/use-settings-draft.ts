"use client";

import { useCallback, useEffect, useMemo, useState } from "react";
import { mergePrivacy, type PrivacyChange, privacyChanges } from "@/core/privacy/compare-privacy";
import { type PrivacyIssue, type PrivacyPolicyBody, parsePrivacyPolicy } from "@/core/privacy/privacy-policy";
import type { PrivacyPolicyView } from "@/server/services/privacy/read-privacy-policy";

/** What somebody changed, and the settings it was changed from. */
type Kept = { after: number; base: PrivacyPolicyBody; mine: PrivacyPolicyBody };

export type SettingsDraft = {
  body: PrivacyPolicyBody;
  set: (body: PrivacyPolicyBody) => void;
  /** Against the version that it was begun on. */
  changes: PrivacyChange[];
  issues: PrivacyIssue[];
  /** The version that publishing goes on from. */
  after: number;
  /** Somebody published meanwhile: what they changed. */
  overtaken: PrivacyChange[] | null;
  /** True when the changes were found again after a reload. */
  found: boolean;
  takeOver: () => void;
  discard: () => void;
};

/**
 * Settings that are being changed. Every change is kept for this tab, so that a reload loses nothing; where somebody else
 * publishes meanwhile, nothing is thrown away and nothing written over before it was seen.
 */
export function useSettingsDraft(view: PrivacyPolicyView, place: string): SettingsDraft {
  const { version, ...inForce } = view.policy;
  const [kept, setKept] = useState<Kept | null>(null);
  const [found, setFound] = useState(false);

  useEffect(() => {
    const before = keptIn(place);
    if (before === null) return;
    setKept(before);
    setFound(true);
  }, [place]);

  const keep = useCallback(
    (next: Kept | null) => {
      const changed = next !== null && privacyChanges(next.base, next.mine).length > 0 ? next : null;
      setKept(changed);
      if (changed === null) window.sessionStorage.removeItem(place);
      else window.sessionStorage.setItem(place, JSON.stringify(changed));
    },
    [place],
  );

  const base = kept?.base ?? inForce;
  const body = kept?.mine ?? inForce;
  const after = kept?.after ?? version;
  const issues = useMemo(() => {
    const parsed = parsePrivacyPolicy(body);
    return parsed.ok ? [] : parsed.issues;
  }, [body]);
  return {
    body,
    set: (mine) => keep({ after, base, mine }),
    changes: kept ? privacyChanges(kept.base, kept.mine) : [],
    issues,
    after,
    overtaken: kept && kept.after !== version ? privacyChanges(kept.base, inForce) : null,
    found,
    takeOver: () => kept && keep({ after: version, base: inForce, mine: mergePrivacy(kept.base, kept.mine, inForce) }),
    discard: () => {
      keep(null);
      setFound(false);
    },
  };
}

/** What was kept there, unless it is of another shape by now. */
function keptIn(place: string): Kept | null {
  try {
    const kept: unknown = JSON.parse(window.sessionStorage.getItem(place) ?? "null");
    return isKept(kept) ? kept : null;
  } catch {
    return null;
  }
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== "object" || value === null) return false;
  const { after, base, mine } = value as Partial<Record<keyof Kept, unknown>>;
  return typeof after === "number" && parsePrivacyPolicy(base).ok && hasSections(mine);
}

/** What is being typed may be wrong anywhere, but stands in these places. */
function hasSections(value: unknown): boolean {
  const { masking, retention, disclosure, controller, processors } = (value ?? {}) as Partial<PrivacyPolicyBody>;
  return (
    Boolean(masking?.shown && disclosure?.en && disclosure.de && controller) &&
    Array.isArray(retention) &&
    Array.isArray(processors)
  );
}
