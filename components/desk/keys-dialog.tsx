"use client";

import { useTranslations } from "next-intl";
import { useShortcuts } from "@/components/shell/shortcuts";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { HELD_DECISIONS } from "@/core/review/words";
import { DECISION_KEYS, MOVE_KEYS } from "./keymap";

const MOVES = ["next", "previous", "claim", "skip", "undo", "help"] as const;

/** Every key of the desk, on one page. */
export function KeysDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations("desk.keys");
  const decide = useTranslations("desk.decide");
  const { on } = useShortcuts();
  return (
    <Dialog open={open} onClose={onClose} title={t("title")} closeLabel={t("close")}>
      <div className="grid gap-x-8 gap-y-4 p-4 md:grid-cols-2">
        {on ? null : <p className="rounded-md bg-info-soft px-3 py-2 md:col-span-2">{t("off")}</p>}
        <Group title={t("held")} rows={HELD_DECISIONS.map((kind) => [decide(kind), DECISION_KEYS[kind]])} />
        <Group
          title={t("sent")}
          rows={[
            [decide("no_action"), DECISION_KEYS.no_action],
            [decide("correct"), DECISION_KEYS.correct],
            [decide("escalate"), DECISION_KEYS.escalate],
          ]}
        />
        <Group title={t("moving")} rows={MOVES.map((move) => [t(move), MOVE_KEYS[move]])} />
        <Group
          title={t("always")}
          rows={[
            [t("finding"), "1–9"],
            [t("submit"), t("submitKey")],
            [t("leave"), "Esc"],
          ]}
        />
      </div>
    </Dialog>
  );
}

function Group({ title, rows }: { title: string; rows: readonly (readonly [string, string])[] }) {
  return (
    <section>
      <h3 className="mb-1 text-quiet font-semibold text-ink-2">{title}</h3>
      <dl>
        {rows.map(([label, key]) => (
          <div
            key={label}
            className="flex items-center justify-between gap-4 border-b border-line py-1.5 last:border-0"
          >
            <dt>{label}</dt>
            <dd>
              <span className="sr-only">{key}</span>
              <Kbd>{key}</Kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
