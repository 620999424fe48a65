"use client";

import { useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import { useNames } from "@/components/desk/use-names";

type Word = (code: string) => string;

/** A code in words where we have them; the field says which vocabulary it is from. */
export function useCodeText(): (field: string, code: string) => string {
  const state = useTranslations("draftState");
  const outcome = useTranslations("decisions.outcome");
  const decision = useTranslations("decisions.kind");
  const itemKind = useTranslations("desk.kind");
  const finding = useTranslations("finding");
  const role = useTranslations("role");
  const said = useTranslations("desk.said");
  const names = useNames();
  const vocabulary = useMemo((): Record<string, Word> => {
    const ofState: Word = (code) => (state.has(code) ? state(code) : code);
    const ofRole: Word = (code) => (role.has(code) ? role(code) : said.has(code) ? said(code) : code);
    return {
      state: ofState,
      from: ofState,
      outcome: (code) => (outcome.has(code) ? outcome(code) : code),
      kind: (code) => (decision.has(code) ? decision(code) : code),
      item_kind: (code) => (itemKind.has(code) ? itemKind(code) : code),
      code: (code) => (finding.has(`${code}.short`) ? finding(`${code}.short`) : code),
      role: ofRole,
      roles: ofRole,
      change: ofRole,
      language: names.language,
    };
  }, [state, outcome, decision, itemKind, finding, role, said, names]);
  return useCallback((field, code) => vocabulary[field]?.(code) ?? code, [vocabulary]);
}
