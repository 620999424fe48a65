"use client";

import { useTranslations } from "next-intl";
import { type ReactElement, type ReactNode, useDeferredValue } from "react";
import { Dialog } from "@/components/ui/dialog";
import { gateOf } from "./approval";
import { ExplanationPane } from "./explanation-pane";
import type { ItemModel } from "./use-item-work";
import type { OpenFinding } from "./use-open-finding";

type Props = {
  desk: Pick<ItemModel, "item" | "standing" | "work">;
  finding: OpenFinding;
  /** What the room knows beside the item, after the first sentence. */
  children?: ReactNode;
};

/** Why the item is here: beside it where there is room, as a sheet over it where there is none. */
export function ExplanationPanes({ desk, finding, children }: Props) {
  const t = useTranslations("desk.panes");
  const { item, standing, work } = desk;
  const pane = item ? (
    <ExplanationPane
      key={item.id}
      item={item}
      gate={gateOf(item, standing)}
      opened={work.opened}
      active={finding.active}
      onFinding={finding.show}
    >
      {children}
    </ExplanationPane>
  ) : null;
  return (
    <>
      <aside
        aria-label={t("explanation")}
        className="hidden min-h-0 overflow-y-auto border-l border-line bg-panel contain-content xl:block"
      >
        {useItemFirst(pane)}
      </aside>
      {item ? (
        <Dialog
          open={finding.sheet}
          onClose={finding.closeSheet}
          title={t("explanation")}
          closeLabel={t("close")}
          place="sheet"
        >
          {pane}
        </Dialog>
      ) : null}
    </>
  );
}

/**
 * When another item is opened, its text is painted first and its explanation in the frame after: both at once are twice as
 * long a wait for the key that asked. The place stays empty so long: never does another item's explanation stand there.
 */
function useItemFirst(pane: ReactElement | null): ReactElement | null {
  const later = useDeferredValue(pane);
  return later?.key === pane?.key ? pane : null;
}
