"use client";

import { useTranslations } from "next-intl";
import { useShortcuts } from "@/components/shell/shortcuts";
import { afterPaint } from "@/components/ui/after-paint";
import { MenuAction } from "@/components/ui/menu";
import type { DeskItem } from "@/core/review/desk-view";
import type { DecisionKind } from "@/core/review/words";
import { againClosed, beginAgain } from "./asking-again";
import { DECISION_KEYS, MOVE_KEYS } from "./keymap";
import type { Decisions } from "./use-decisions";
import type { ItemModel } from "./use-item-work";

const PASSINGS = ["decline", "requeue"] as const;

type Props = { item: DeskItem; desk: ItemModel; decisions: Decisions; kinds: readonly DecisionKind[] };

/** What stands behind "More": the rarer decisions, and leaving the item where it is. */
export function MoreDecisions({ item, desk, decisions, kinds }: Props) {
  const t = useTranslations("desk.decide");
  const head = useTranslations("desk.item");
  const { on } = useShortcuts();
  const closed = againClosed(item);
  return (
    <>
      {kinds.map((kind) => (
        <MenuAction
          key={kind}
          hint={on ? DECISION_KEYS[kind] : undefined}
          disabled={!item.options.some((option) => option.kind === kind && option.allowed)}
          onSelect={() => decisions.choose(kind)}
        >
          {t(kind)}
        </MenuAction>
      ))}
      {closed === "never" ? null : (
        <MenuAction
          hint={on ? MOVE_KEYS.again : undefined}
          disabled={closed !== null}
          onSelect={() => beginAgain(item, desk)}
        >
          {t("again")}
          {closed === null ? null : <span className="block text-small text-ink-2">{t(`againClosed.${closed}`)}</span>}
        </MenuAction>
      )}
      <MenuAction hint={on ? MOVE_KEYS.skip : undefined} onSelect={desk.skip}>
        {t("skip")}
      </MenuAction>
      <MenuAction hint={on ? MOVE_KEYS.find : undefined} onSelect={() => afterPaint(pressFind)}>
        {head("find")}
      </MenuAction>
      {PASSINGS.map((how) => (
        <MenuAction key={how} hint={on ? MOVE_KEYS[how] : undefined} onSelect={() => desk.pass?.(how)}>
          {t(how)}
        </MenuAction>
      ))}
    </>
  );
}

/** The head's own button, which has no room on a phone. When the menu is gone: it takes the focus back as it goes. */
function pressFind(): void {
  document.querySelector<HTMLElement>("[data-find]")?.click();
}
