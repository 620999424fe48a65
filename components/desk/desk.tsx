"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { afterPaint } from "@/components/ui/after-paint";
import { ToastPlace } from "@/components/ui/toast-place";
import { ExplanationPanes } from "./explanation-panes";
import { ItemKeys } from "./item-keys";
import { ItemPane } from "./item-pane";
import type { Command } from "./keymap";
import { KeysDialog } from "./keys-dialog";
import { NoItem } from "./no-item";
import { QueuePane } from "./queue-pane";
import { useCommands } from "./use-commands";
import { type DeskModel, useDesk } from "./use-desk";
import { useOpenFinding } from "./use-open-finding";
import type { FirstQueue } from "./use-queue";
import type { Viewer } from "./viewer";

/** Comes with the first planted draft that somebody decides, which most never do on a day. */
const PlantedDialog = dynamic(() => import("@/components/planted/planted-dialog").then((part) => part.PlantedDialog), {
  ssr: false,
});

const PassDialog = dynamic(() => import("./pass-dialog").then((part) => part.PassDialog), { ssr: false });

/** The review desk: what waits, what it says, why it is here. */
export function Desk({ viewer, first }: { viewer: Viewer; first: FirstQueue | null }) {
  const t = useTranslations("desk");
  const desk = useDesk(viewer, first);
  const alive = useAlive();
  const { item, place } = desk;
  const shown = useBegun(place.item !== null) ? item : null;
  const [keys, setKeys] = useState(false);
  const finding = useOpenFinding(desk);
  const move = (command: Command) => moveBy(command, desk, () => setKeys(true));

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
        <ToastPlace />
      </nav>
      <div className={`min-h-0 min-w-0 flex-col md:flex ${place.item ? "flex" : "hidden"}`}>
        {shown ? (
          <ItemPane
            item={shown}
            desk={desk}
            active={finding.active}
            onFinding={finding.show}
            onExplain={finding.openSheet}
          />
        ) : item ? null : (
          <NoItem desk={desk} />
        )}
      </div>
      <ExplanationPanes desk={{ ...desk, item: shown }} finding={finding} />
      {item ? (
        <ItemKeys item={item} desk={desk} onFinding={finding.show} onOther={move} />
      ) : (
        <ListKeys onCommand={move} />
      )}
      <KeysDialog open={keys} onClose={() => setKeys(false)} />
      {desk.passing && item ? (
        <PassDialog item={item} desk={desk} how={desk.passing} onClose={() => desk.pass(null)} />
      ) : null}
      {desk.decide.planted ? <PlantedDialog planted={desk.decide.planted} onClose={desk.decide.plantedRead} /> : null}
    </main>
  );
}

/** False in what the server drew, true once keys and presses are heard. */
function useAlive(): boolean {
  const [alive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  return alive;
}

/**
 * Whether the panes of an item stand. From one item to another they stay; where none was open they come in the frame after
 * the row that was pressed has answered, for drawing all of them anew is the longest work there is on this page.
 */
function useBegun(open: boolean): boolean {
  const [begun, setBegun] = useState(open);
  useEffect(() => (begun === open ? undefined : afterPaint(() => setBegun(open))), [begun, open]);
  return begun && open;
}

/** The keys while no item is open. */
function ListKeys({ onCommand }: { onCommand: (command: Command) => void }) {
  useCommands(false, onCommand);
  return null;
}

function moveBy(command: Command, desk: DeskModel, onHelp: () => void): void {
  if (command.do === "next") desk.move(1);
  else if (command.do === "previous") desk.move(-1);
  else if (command.do === "skip") desk.skip();
  else if (command.do === "undo") void desk.decide.undo();
  else if (command.do === "together") document.querySelector<HTMLElement>("[data-together]")?.click();
  else if (command.do === "help") onHelp();
  else if (command.do === "claim") desk.takeNext();
  else if ((command.do === "decline" || command.do === "requeue") && desk.item) desk.pass(command.do);
}
