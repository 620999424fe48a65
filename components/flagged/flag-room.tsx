"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { ExplanationPanes } from "@/components/desk/explanation-panes";
import { ItemKeys } from "@/components/desk/item-keys";
import { ItemPane } from "@/components/desk/item-pane";
import type { Command } from "@/components/desk/keymap";
import { KeysDialog } from "@/components/desk/keys-dialog";
import { useClaim } from "@/components/desk/use-claim";
import { type ItemModel, useItemWork } from "@/components/desk/use-item-work";
import { useOpenFinding } from "@/components/desk/use-open-finding";
import type { Viewer } from "@/components/desk/viewer";
import { useTRPC } from "@/components/shell/trpc";
import { Skeleton } from "@/components/ui/skeleton";
import type { DeskDecision, DeskItem } from "@/core/review/desk-view";
import type { FlagFile } from "@/core/review/flagged-view";
import { FlagFacts } from "./flag-facts";

type Props = { viewer: Viewer; first: { file: FlagFile; item: DeskItem } };

/** One flag: the conversation with what was sent, who raised it and why, and the three outcomes. */
export function FlagRoom({ viewer, first }: Props) {
  const t = useTranslations("flagged");
  const [keys, setKeys] = useState(false);
  const { file, model } = useFlagWork(viewer, first);
  const finding = useOpenFinding(model);
  const { item } = model;

  function other(command: Command) {
    if (command.do === "undo") void model.decide.undo();
    else if (command.do === "help") setKeys(true);
  }
  return (
    <main
      id="main"
      tabIndex={-1}
      className="grid min-h-0 flex-1 grid-cols-1 outline-none xl:grid-cols-[minmax(0,1fr)_clamp(22rem,27.2vw,30rem)]"
    >
      <div className="flex min-h-0 min-w-0 flex-col">
        {item ? (
          <ItemPane
            item={item}
            desk={model}
            active={finding.active}
            onFinding={finding.show}
            onExplain={finding.openSheet}
            about={file.message}
          />
        ) : (
          <div className="p-6">
            <Skeleton label={t("loading")} lines={["w-2/5", "w-4/5", "w-3/5"]} />
          </div>
        )}
      </div>
      <ExplanationPanes desk={model} finding={finding}>
        <FlagFacts file={file} />
      </ExplanationPanes>
      {item ? <ItemKeys item={item} desk={model} onFinding={finding.show} onOther={other} /> : null}
      <KeysDialog open={keys} onClose={() => setKeys(false)} />
    </main>
  );
}

/** The desk's own machinery on the flag's newest item: an escalated flag goes on in another. */
function useFlagWork(viewer: Viewer, first: Props["first"]) {
  const trpc = useTRPC();
  const router = useRouter();
  const { data: file = first.file } = useQuery({
    ...trpc.flagged.read.queryOptions({ flag: first.file.row.id }),
    placeholderData: first.file,
  });
  const claimed = useClaim();
  const stay = () => undefined;
  const work = useItemWork({
    id: file.row.item,
    viewer,
    first: first.item,
    claimed,
    onward: stay,
    onUndone: stay,
  });
  const item = useMemo(() => work.item && { ...work.item, decisions: together(work.item, file) }, [work.item, file]);
  const toList = () => router.push("/flagged");
  const model: ItemModel = {
    ...work,
    item,
    viewer,
    room: "flagged",
    skip: toList,
    close: toList,
    look: (id) => router.push(`/desk/${id}`),
  };
  return { file, model };
}

/** What was decided on the reply, and on the flag before it was escalated. */
function together(item: DeskItem, { decisions }: FlagFile): DeskDecision[] {
  const known = new Set(item.decisions.map(({ id }) => id));
  const earlier = decisions
    .filter(({ id }) => !known.has(id))
    .map(({ by, ...rest }): DeskDecision => ({ ...rest, by: { id: "", name: by }, text: null, editDistance: null }));
  return [...item.decisions, ...earlier].sort((a, b) => a.at.localeCompare(b.at));
}
