"use client";

import { useState } from "react";
import type { ItemModel } from "./use-item-work";
import { useStable } from "./use-stable";

/** From this width on the explanation stands beside the item; below it is a sheet. Matches the `xl` of the layout. */
const WIDE = "(min-width: 80rem)";

/** Which finding is lit in the text and opened beside it; on narrow screens the sheet comes with it. */
export function useOpenFinding({ item, work, setWork }: Pick<ItemModel, "item" | "work" | "setWork">) {
  // Bound to their item, so that the next one starts with nothing lit and no sheet over it.
  const [lit, setLit] = useState<{ item: string; number: number } | null>(null);
  const [sheetOf, setSheetOf] = useState<string | null>(null);
  const id = item?.id ?? null;

  const show = useStable((number: number) => {
    if (number > (item?.explanation?.findings.length ?? 0)) return;
    if (id === null) return;
    setLit({ item: id, number });
    if (!work.opened.includes(number)) setWork({ opened: [...work.opened, number] });
    if (!window.matchMedia(WIDE).matches) setSheetOf(id);
    document.querySelector(`mark[data-finding="${number}"]`)?.scrollIntoView({ block: "nearest" });
  });
  const active = lit !== null && lit.item === id ? lit.number : null;
  return {
    active,
    sheet: id !== null && sheetOf === id,
    show,
    openSheet: () => setSheetOf(id),
    closeSheet: () => setSheetOf(null),
  };
}

export type OpenFinding = ReturnType<typeof useOpenFinding>;
