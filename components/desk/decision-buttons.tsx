"use client";

import { Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import { useShortcuts } from "@/components/shell/shortcuts";
import { Button } from "@/components/ui/button";
import { MenuOnPress } from "@/components/ui/menu-on-press";
import type { DeskItem } from "@/core/review/desk-view";
import { type DecisionKind, HELD_DECISIONS, SENT_DECISIONS } from "@/core/review/words";
import { obstacleTo } from "./approval";
import { DECISION_KEYS } from "./keymap";
import { ObstacleHint } from "./obstacle-hint";
import type { Decisions } from "./use-decisions";
import type { ItemModel } from "./use-item-work";

/** The rest of the held decisions wait behind "More": rarer, and four buttons fit every width and language. */
const BEHIND_MORE: readonly DecisionKind[] = ["reply", "hand_over"];

type Props = { item: DeskItem; desk: ItemModel; decisions: Decisions };

export function DecisionButtons({ item, desk, decisions }: Props) {
  const kinds: readonly DecisionKind[] = item.alreadySent ? SENT_DECISIONS : HELD_DECISIONS;
  const main = kinds.filter((kind) => !BEHIND_MORE.includes(kind));
  const more = kinds.filter((kind) => BEHIND_MORE.includes(kind));
  const first = kinds[0];
  return (
    <div className="flex flex-wrap-reverse items-center gap-x-4 gap-y-1.5">
      <div className="flex gap-1.5 max-md:w-full md:gap-2">
        {main.map((kind) => (
          <DecisionButton
            key={kind}
            kind={kind}
            item={item}
            desk={desk}
            decisions={decisions}
            primary={kind === first}
          />
        ))}
        <More kinds={more} item={item} desk={desk} decisions={decisions} />
      </div>
      <div className="min-w-52 flex-1 max-md:basis-full">
        {first ? <ObstacleHint obstacle={obstacleTo(first, item, desk.work)} /> : null}
      </div>
    </div>
  );
}

type ButtonProps = Props & { kind: DecisionKind; primary: boolean };

function DecisionButton({ kind, item, desk, decisions, primary }: ButtonProps) {
  const t = useTranslations("desk.decide");
  const { on } = useShortcuts();
  const option = item.options.find((each) => each.kind === kind);
  const open = option?.allowed === true && (!primary || obstacleTo(kind, item, desk.work) === null);
  function click(event: MouseEvent) {
    // The second click of a double click was meant for the first one's item.
    if (event.detail <= 1) decisions.choose(kind);
  }
  return (
    <Button
      look={primary ? "primary" : "plain"}
      hint={on ? DECISION_KEYS[kind] : undefined}
      disabled={!desk.decide.ready || !open}
      busy={desk.decide.sending === kind}
      onClick={click}
      data-decision={kind}
      className="max-md:min-h-11 max-md:flex-1 max-md:px-1.5 max-md:text-[0.8125rem]"
    >
      {t(kind)}
    </Button>
  );
}

const moreItems = () => import("./more-decisions").then((part) => part.MoreDecisions);

function More(given: Props & { kinds: readonly DecisionKind[] }) {
  const t = useTranslations("desk.decide");
  return (
    <MenuOnPress
      trigger={
        <Button aria-label={t("more")} disabled={!given.desk.decide.ready} className="px-2 max-md:min-h-11">
          <Ellipsis aria-hidden="true" className="size-4" />
        </Button>
      }
      items={moreItems}
      given={given}
    />
  );
}
