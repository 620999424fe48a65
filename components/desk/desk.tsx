"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import type { DeskItem } from "@/core/review/desk-view";
import { gateOf } from "./approval";
import { ExplanationPane } from "./explanation-pane";
import { ItemPane } from "./item-pane";
import type { Command } from "./keymap";
import { KeysDialog } from "./keys-dialog";
import { NoItem } from "./no-item";
import { QueuePane } from "./queue-pane";
import { useCommands } from "./use-commands";
import { useDecisions } from "./use-decisions";
import { type DeskModel, useDesk } from "./use-desk";
import type { FirstQueue } from "./use-queue";
import type { Viewer } from "./viewer";

/** From this width on the explanation stands beside the item; below it is a sheet. Matches the `xl` of the layout. */
const WIDE = "(min-width: 80rem)";

/** The review desk: what waits, what it says, why it is here. */
export function Desk({ viewer, first }: { viewer: Viewer; first: FirstQueue | null }) {
  const t = useTranslations("desk");
  const desk = useDesk(viewer, first);
  const alive = useAlive();
  const { item, place } = desk;
  const [keys, setKeys] = useState(false);
  const finding = useOpenFinding(desk);
  const showKeys = useCallback(() => setKeys(true), []);

  return (
    <main
      id="main"
      data-alive={alive}
      className="grid min-h-0 flex-1 grid-cols-1 md:grid-cols-[minmax(17rem,19.5rem)_minmax(0,1fr)] xl:grid-cols-[clamp(18rem,21.6vw,24rem)_minmax(0,1fr)_clamp(22rem,27.2vw,30rem)]"
    >
      <nav
        aria-label={t("panes.queue")}
        className={`min-h-0 flex-col border-line bg-panel md:flex md:border-r ${place.item ? "hidden" : "flex"}`}
      >
        <QueuePane desk={desk} viewer={viewer} />
      </nav>
      <div className={`min-h-0 min-w-0 flex-col md:flex ${place.item ? "flex" : "hidden"}`}>
        {item ? (
          <ItemPane
            item={item}
            desk={desk}
            active={finding.active}
            onFinding={finding.show}
            onExplain={finding.openSheet}
          />
        ) : (
          <NoItem desk={desk} />
        )}
      </div>
      <aside
        aria-label={t("panes.explanation")}
        className="hidden min-h-0 overflow-y-auto border-l border-line bg-panel xl:block"
      >
        {item ? (
          <ExplanationPane
            key={item.id}
            item={item}
            gate={gateOf(item, desk.standing)}
            opened={desk.work.opened}
            active={finding.active}
            onFinding={finding.show}
          />
        ) : null}
      </aside>
      {item ? (
        <Dialog
          open={finding.sheet}
          onClose={finding.closeSheet}
          title={t("panes.explanation")}
          closeLabel={t("panes.close")}
          place="sheet"
        >
          <ExplanationPane
            key={item.id}
            item={item}
            gate={gateOf(item, desk.standing)}
            opened={desk.work.opened}
            active={finding.active}
            onFinding={finding.show}
          />
        </Dialog>
      ) : null}
      {item ? (
        <ItemKeys item={item} desk={desk} onFinding={finding.show} onHelp={showKeys} />
      ) : (
        <ListKeys desk={desk} onHelp={showKeys} />
      )}
      <KeysDialog open={keys} onClose={() => setKeys(false)} />
    </main>
  );
}

/** False in what the server drew, true once keys and presses are heard. */
function useAlive(): boolean {
  const [alive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  return alive;
}

/** Which finding is lit in the text and opened beside it; on narrow screens the sheet comes with it. */
function useOpenFinding({ item, work, setWork }: DeskModel) {
  // Bound to their item, so that the next one starts with nothing lit and no sheet over it.
  const [lit, setLit] = useState<{ item: string; number: number } | null>(null);
  const [sheetOf, setSheetOf] = useState<string | null>(null);
  const id = item?.id ?? null;

  function show(number: number) {
    if (number > (item?.explanation?.findings.length ?? 0)) return;
    if (id === null) return;
    setLit({ item: id, number });
    if (!work.opened.includes(number)) setWork({ opened: [...work.opened, number] });
    if (!window.matchMedia(WIDE).matches) setSheetOf(id);
    document.querySelector(`mark[data-finding="${number}"]`)?.scrollIntoView({ block: "nearest" });
  }
  const active = lit !== null && lit.item === id ? lit.number : null;
  return {
    active,
    sheet: id !== null && sheetOf === id,
    show,
    openSheet: () => setSheetOf(id),
    closeSheet: () => setSheetOf(null),
  };
}

type KeysProps = { desk: DeskModel; onHelp: () => void };

function ListKeys({ desk, onHelp }: KeysProps) {
  useCommands(false, (command) => moveBy(command, desk, onHelp));
  return null;
}

function ItemKeys({
  item,
  desk,
  onFinding,
  onHelp,
}: KeysProps & { item: DeskItem; onFinding: (number: number) => void }) {
  const decisions = useDecisions(item, desk);
  useCommands(desk.work.mode !== "read", (command) => {
    if (desk.decide.sending !== null) return;
    if (command.do === "decide") {
      if (desk.standing === "yours") press(command.kind, () => decisions.choose(command.kind));
    } else if (command.do === "submit") {
      if (desk.standing === "yours") decisions.submit();
    } else if (command.do === "leave") decisions.leave();
    else if (command.do === "finding") onFinding(command.number);
    else moveBy(command, desk, onHelp);
  });
  return null;
}

function moveBy(command: Command, desk: DeskModel, onHelp: () => void): void {
  if (command.do === "next") desk.move(1);
  else if (command.do === "previous") desk.move(-1);
  else if (command.do === "skip") desk.skip();
  else if (command.do === "undo") void desk.decide.undo();
  else if (command.do === "help") onHelp();
  else if (command.do === "claim") claimOrAcknowledge(desk);
}

/** One key says "I take it": an item that is free, and one that changed while it was held. */
function claimOrAcknowledge(desk: DeskModel): void {
  if (desk.seen.changed) desk.acknowledge();
  else if (desk.item && (desk.standing === "open" || desk.standing === "elsewhere")) desk.keeper.open(desk.item.id);
}

/** The button whose key was pressed answers as if it had been pressed itself. */
function press(kind: string, run: () => void): void {
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const button = document.querySelector(`[data-decision="${kind}"]`);
  if (!still) button?.animate([{ opacity: 1 }, { opacity: 0.5 }, { opacity: 1 }], 180);
  run();
}
