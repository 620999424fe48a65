"use client";

import { useCallback, useEffect, useMemo, useState } from "react";
import { comparePolicies, differs, same } from "@/core/policy/compare";
import { type PolicyIssue, parsePolicy } from "@/core/policy/parse";
import type { Policy } from "@/core/policy/policy";

/** Where writing began: the draft as it was read, or the version in force. */
export type Begun = { id: string | null; revision: number; base: number; policy: Policy };

export type PolicyEditor = {
  policy: Policy;
  set: (policy: Policy) => void;
  begun: Begun;
  issues: PolicyIssue[];
  /** Whether anything is written that was not saved. */
  unsaved: boolean;
  /** Whether it differs from the version in force at all. */
  changed: boolean;
  /** What was written before was found again after a reload. */
  found: boolean;
  /** Goes on from here: after saving, or from another version. */
  begin: (begun: Begun) => void;
  discard: () => void;
};

/** A policy that is being written. Every change is kept for this tab, so that neither a reload nor a refusal loses it. */
export function usePolicyEditor(first: Begun, inForce: Policy): PolicyEditor {
  const [begun, setBegun] = useState(first);
  const [policy, setPolicy] = useState(first.policy);
  const [found, setFound] = useState(false);
  const place = `policy ${first.id ?? "new"}`;

  useEffect(() => {
    const kept = keptIn(place);
    if (kept === null) return;
    setBegun(kept.begun);
    setPolicy(kept.policy);
    setFound(true);
  }, [place]);

  const keep = useCallback(
    (next: { begun: Begun; policy: Policy }) => {
      setBegun(next.begun);
      setPolicy(next.policy);
      if (same(next.begun.policy, next.policy)) window.sessionStorage.removeItem(place);
      else window.sessionStorage.setItem(place, JSON.stringify(next));
    },
    [place],
  );

  const issues = useMemo(() => {
    const parsed = parsePolicy(policy);
    return parsed.ok ? [] : parsed.issues;
  }, [policy]);
  const changed = useMemo(() => differs(comparePolicies(inForce, policy)), [inForce, policy]);
  return {
    policy,
    set: (next) => keep({ begun, policy: next }),
    begun,
    issues,
    unsaved: !same(begun.policy, policy),
    changed,
    found,
    begin: (next) => keep({ begun: next, policy: next.policy }),
    discard: () => {
      keep({ begun: first, policy: first.policy });
      setFound(false);
    },
  };
}

function keptIn(place: string): { begun: Begun; policy: Policy } | null {
  try {
    const kept = JSON.parse(window.sessionStorage.getItem(place) ?? "null");
    return kept && Array.isArray(kept.policy?.rules) && Array.isArray(kept.begun?.policy?.rules) ? kept : null;
  } catch {
    return null;
  }
}
