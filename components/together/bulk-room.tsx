"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ToastPlace } from "@/components/ui/toast-place";
import type { BulkDecision } from "@/core/review/bulk";
import type { BulkView } from "@/core/review/bulk-view";
import { BulkBar } from "./bulk-bar";
import { BulkItem } from "./bulk-item";
import { BulkResult } from "./bulk-result";
import { BulkRows } from "./bulk-rows";
import { nextToRead, useBulk } from "./use-bulk";
import { type BulkKey, useBulkKeys } from "./use-bulk-keys";

/** Several items that one person decides at once: the list, the one that is being read, and what can be done with all. */
export function BulkRoom({ first }: { first: BulkView }) {
  const t = useTranslations("together");
  const bulk = useBulk(first);
  const { view, row } = bulk;
  const [form, setForm] = useState<BulkDecision | null>(null);
  useBulkKeys((key) => {
    if (form === null) run(key);
  });

  function run(key: BulkKey) {
    const open = view.state === "open" && !view.expired;
    if (key === "undo") {
      if (view.undoUntil !== null && !bulk.undo.isPending) bulk.undo.mutate({ bulk: view.id });
    } else if (!open) return;
    else if (key === "next" || key === "previous") step(key === "next" ? 1 : -1);
    else if (key === "read") readNext();
    else if (key === "leaveOut") leaveOut();
    else choose(key);
  }
  function readNext() {
    const next = nextToRead(view);
    if (next !== null) bulk.open(next);
  }
  function step(by: 1 | -1) {
    const may = view.rows.filter((each) => !each.leftOut && each.fellOut === null);
    const at = may.findIndex((each) => each.id === row?.id);
    const next = may[at < 0 ? 0 : at + by];
    if (next) bulk.open(next.id);
  }
  function leaveOut() {
    if (row && !bulk.leaveOut.isPending) bulk.leaveOut.mutate({ bulk: view.id, item: row.id });
  }
  function choose(kind: BulkDecision) {
    if (view.unread > 0 || view.remaining === 0 || bulk.decide.isPending) return;
    if (kind === "approve") bulk.decide.mutate({ bulk: view.id, kind });
    else setForm(kind);
  }

  return (
    <main
      id="main"
      tabIndex={-1}
      className="grid min-h-0 flex-1 grid-cols-1 grid-rows-[minmax(0,1fr)_auto] outline-none md:grid-cols-[minmax(17rem,22rem)_minmax(0,1fr)]"
    >
      <nav
        aria-label={t("list")}
        className={`min-h-0 flex-col border-line bg-panel md:row-span-2 md:flex md:border-r ${row ? "hidden" : "flex"}`}
      >
        <BulkRows bulk={bulk} />
        <ToastPlace />
      </nav>
      <div className={`relative min-h-0 min-w-0 flex-col overflow-y-auto md:flex ${row ? "flex" : "hidden"}`}>
        {view.state === "decided" || view.state === "left" ? (
          <BulkResult bulk={bulk} />
        ) : row ? (
          <BulkItem key={row.id} row={row} bulk={bulk} onLeaveOut={leaveOut} />
        ) : (
          <p className="m-auto max-w-[36rem] p-8 text-center text-ink-2">{t("begin", { unread: view.unread })}</p>
        )}
      </div>
      <BulkBar bulk={bulk} form={form} onForm={setForm} onChoose={choose} onRead={readNext} />
    </main>
  );
}
