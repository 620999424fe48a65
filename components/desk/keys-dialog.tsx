"use client";

import { useTranslations } from "next-intl";
import { useShortcuts } from "@/components/shell/shortcuts";
import { Dialog } from "@/components/ui/dialog";
import { KeyList } from "@/components/ui/key-list";
import { Later } from "@/components/ui/later";
import { HELD_DECISIONS } from "@/core/review/words";
import { DECISION_KEYS, MOVE_KEYS } from "./keymap";

const MOVES = [
  "next",
  "previous",
  "claim",
  "skip",
  "decline",
  "requeue",
  "undo",
  "reveal",
  "find",
  "again",
  "together",
  "help",
] as const;

/** Every key of the desk, on one page. */
export function KeysDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations("desk.keys");
  const decide = useTranslations("desk.decide");
  const { on } = useShortcuts();
  return (
    <Dialog open={open} onClose={onClose} title={t("title")} closeLabel={t("close")} onlyText>
      <Later>
        <div className="grid gap-x-8 gap-y-4 p-4 md:grid-cols-2">
          {on ? null : <p className="rounded-md bg-info-soft px-3 py-2 md:col-span-2">{t("off")}</p>}
          <KeyList title={t("held")} rows={HELD_DECISIONS.map((kind) => [decide(kind), DECISION_KEYS[kind]])} />
          <KeyList
            title={t("sent")}
            rows={[
              [decide("no_action"), DECISION_KEYS.no_action],
              [decide("correct"), DECISION_KEYS.correct],
              [decide("escalate"), DECISION_KEYS.escalate],
            ]}
          />
          <KeyList title={t("moving")} rows={MOVES.map((move) => [t(move), MOVE_KEYS[move]])} />
          <KeyList
            title={t("always")}
            rows={[
              [t("finding"), "1–9"],
              [t("submit"), t("submitKey")],
              [t("snippet"), t("snippetKey")],
              [t("leave"), "Esc"],
            ]}
          />
        </div>
      </Later>
    </Dialog>
  );
}
