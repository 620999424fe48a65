"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Viewer } from "@/components/desk/viewer";
import { mayFlag } from "@/components/desk/viewer";
import { Button } from "@/components/ui/button";
import type { DeskItem } from "@/core/review/desk-view";
import { FlagDialog } from "./flag-dialog";

/** Replies that have reached the customer: a concern about them opens a case of its own. */
const SENT: ReadonlySet<DeskItem["draftState"]> = new Set([
  "released",
  "delivered",
  "closed",
  "no_action",
  "corrected",
]);

/** Raises a flag by hand, where there is something sent to raise it about. */
export function FlagAction({ item, viewer }: { item: DeskItem; viewer: Viewer }) {
  const t = useTranslations("flagged.raise");
  const [open, setOpen] = useState(false);
  const settled = item.state === "done" || item.state === "withdrawn";
  if (!settled || !SENT.has(item.draftState) || !mayFlag(viewer, item.queue)) return null;
  return (
    <>
      <Button small onClick={() => setOpen(true)}>
        {t("open")}
      </Button>
      {open ? <FlagDialog item={item.id} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
