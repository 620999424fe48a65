"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useNames } from "@/components/desk/use-names";
import { DECISION_KINDS, DRAFT_STATES, ITEM_KINDS, OUTCOMES } from "@/core/review/words";

/** A code in words where we have them; the field says which vocabulary it is from. */
export function useCodeText(): (field: string, code: string) => string {
  const state = useTranslations("draftState");
  const outcome = useTranslations("decisions.outcome");
  const decision = useTranslations("decisions.kind");
  const itemKind = useTranslations("desk.kind");
  const finding = useTranslations("finding");
  const role = useTranslations("role");
  const names = useNames();
  return useCallback(
    (field, code) => {
      const known = <Code extends string>(codes: readonly Code[]) => codes.find((each) => each === code);
      switch (field) {
        case "state":
        case "from": {
          const found = known(DRAFT_STATES);
          return found ? state(found) : code;
        }
        case "outcome": {
          const found = known(OUTCOMES);
          return found ? outcome(found) : code;
        }
        case "kind": {
          const found = known(DECISION_KINDS);
          return found ? decision(found) : code;
        }
        case "item_kind": {
          const found = known(ITEM_KINDS);
          return found ? itemKind(found) : code;
        }
        case "code":
          return finding.has(`${code}.short`) ? finding(`${code}.short`) : code;
        case "role":
        case "roles":
        case "change":
          return role.has(code) ? role(code) : code;
        case "language":
          return names.language(code);
        default:
          return code;
      }
    },
    [state, outcome, decision, itemKind, finding, role, names],
  );
}
