"use client";

import { ArrowLeft, Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { FlagAction } from "@/components/flagged/flag-action";
import { MaskedWords } from "@/components/masking/masked-words";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import type { DeskItem } from "@/core/review/desk-view";
import { ClaimTimer } from "./claim-timer";
import { Due } from "./due";
import { kindShown } from "./kind-shown";
import type { ItemModel } from "./use-item-work";
import { useNames } from "./use-names";

type Props = { item: DeskItem; desk: ItemModel; onExplain: () => void; onFind: () => void };

export function ItemHead({ item, desk, onExplain, onFind }: Props) {
  const t = useTranslations("desk.item");
  const { claim, standing, keeper } = desk;
  const title = useFocusOnChange(item.id);
  const clock =
    standing === "yours" && claim.phase === "held" ? (
      <ClaimTimer expiresAt={claim.expiresAt} onExtend={() => void keeper.extend()} />
    ) : item.dueAt && item.state === "queued" ? (
      <Due at={item.dueAt} />
    ) : null;
  return (
    <header className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-panel px-4 py-2 md:min-h-13 lg:px-6">
      <Button
        small
        look="quiet"
        onClick={desk.close}
        aria-label={t(`back.${desk.room}`)}
        className={`-ml-2 ${desk.room === "desk" ? "md:hidden" : ""}`}
      >
        <ArrowLeft aria-hidden="true" className="size-4" />
      </Button>
      <h1
        ref={title}
        tabIndex={-1}
        title={item.conversation.title}
        className="min-w-0 text-head font-semibold tracking-tight outline-none max-md:line-clamp-3 max-md:flex-1 max-md:wrap-anywhere md:max-w-[60%] md:shrink-0 md:truncate"
      >
        <MaskedWords text={item.conversation.title} />
      </h1>
      <Labels item={item} />
      <div
        className={`flex items-center gap-2 md:ml-auto ${clock === null ? "" : "max-md:w-full max-md:justify-between"}`}
      >
        {clock}
        <Button
          small
          look="quiet"
          onClick={onFind}
          data-find=""
          aria-label={t("find")}
          title={t("find")}
          className="max-md:hidden"
        >
          <Search aria-hidden="true" className="size-4" />
        </Button>
        <FlagAction item={item} viewer={desk.viewer} />
        <Button small onClick={onExplain} className="xl:hidden">
          {t("why", { count: item.explanation?.findings.length ?? 0 })}
        </Button>
      </div>
    </header>
  );
}

function Labels({ item }: { item: DeskItem }) {
  const t = useTranslations("desk.item");
  const kind = useTranslations("desk.kind");
  const names = useNames();
  return (
    <span className="flex h-[1.3rem] min-w-0 flex-1 flex-wrap gap-1.5 gap-y-4 overflow-hidden max-md:hidden">
      <Chip>{names.channel(item.conversation.channel)}</Chip>
      <Chip>{names.language(item.conversation.language)}</Chip>
      {item.kind === "draft" ? null : <Chip tone="info">{kind(kindShown(item))}</Chip>}
      {item.alreadySent ? <Chip tone="warning">{t("alreadySent")}</Chip> : null}
      {item.twoPerson ? <Chip>{t("twoPerson")}</Chip> : null}
      {item.level > 0 ? <Chip>{t("escalated")}</Chip> : null}
    </span>
  );
}

/** When another item takes the place of the one just decided, focus goes to its title: its button may be disabled or gone. */
function useFocusOnChange(item: string) {
  const title = useRef<HTMLHeadingElement>(null);
  const shown = useRef(item);
  useEffect(() => {
    if (shown.current === item) return;
    shown.current = item;
    const inList = document.activeElement?.closest("[data-item]") !== null && document.activeElement !== document.body;
    if (!inList) title.current?.focus({ preventScroll: true });
  }, [item]);
  return title;
}
