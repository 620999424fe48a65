"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useShortcuts } from "@/components/shell/shortcuts";
import { Button } from "@/components/ui/button";
import { TIME_OF_DAY } from "@/components/ui/time-of-day";
import { permitted } from "@/core/identity/roles";
import type { DeskItem } from "@/core/review/desk-view";
import { MOVE_KEYS } from "./keymap";
import type { ItemModel } from "./use-item-work";

/** Why there is nothing to decide here, and what to do instead. */
export function StandingNotice({ item, desk }: { item: DeskItem; desk: ItemModel }) {
  const t = useTranslations("desk.standing");
  const params = useParams(item);
  const { on } = useShortcuts();
  const { standing, keeper } = desk;
  if (standing === null || standing === "yours" || standing === "claiming") return null;
  const expired = standing === "open" && desk.claim.phase === "expired" && desk.claim.item === item.id;
  const claimable = standing === "open" || standing === "elsewhere";
  const escalated = standing === "read_only" && item.level > 0 && permitted(desk.viewer.roles, "item.claim");
  const said = expired ? "expired" : escalated ? "escalated" : standing;
  const inUse = standing === "taken" || standing === "given";
  const onward = desk.room === "flagged" ? "flagged" : inUse ? "another" : "item";
  return (
    <div role="status" className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <div className="min-w-52 flex-1">
        <p className="font-semibold">{t(`${said}.title`, params)}</p>
        <p className="text-ink-2">{t(`${said}.text`, params)}</p>
      </div>
      {claimable ? (
        <Button look="primary" hint={on ? MOVE_KEYS.claim : undefined} onClick={() => keeper.open(item.id)}>
          {t(standing === "elsewhere" ? "takeHere" : "claim")}
        </Button>
      ) : (
        <Button hint={on && desk.room === "desk" ? MOVE_KEYS.skip : undefined} onClick={desk.skip}>
          {t(`next.${onward}`)}
        </Button>
      )}
    </div>
  );
}

/** The same parameters for every sentence: each language picks what it needs. */
function useParams(item: DeskItem) {
  const format = useFormatter();
  const state = useTranslations("draftState");
  const last = item.decisions.at(-1);
  const at = (date: string | undefined) => (date ? format.dateTime(new Date(date), TIME_OF_DAY) : "");
  return {
    name: item.claim?.by.name ?? last?.by.name ?? "",
    until: at(item.claim?.expiresAt),
    by: last?.by.name ?? "",
    decision: last?.kind ?? "none",
    time: at(last?.at),
    known: item.draftState ? "yes" : "no",
    state: item.draftState ? state(item.draftState) : "",
    what: item.supersededBy?.kind ?? "message",
    to: item.assignedTo?.name ?? "",
    expiry: item.onExpiry ?? "none",
  };
}
