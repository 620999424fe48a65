"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Conversation } from "@/components/desk/conversation";
import { DraftCard } from "@/components/desk/draft-card";
import { ExplanationPane } from "@/components/desk/explanation-pane";
import { ToolCalls } from "@/components/desk/tool-calls";
import { useSent } from "@/components/desk/use-sent";
import { workOn } from "@/components/desk/work";
import { useTRPC } from "@/components/shell/trpc";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import type { BulkRowView } from "@/core/review/bulk-view";
import type { DeskItem } from "@/core/review/desk-view";
import type { BulkModel } from "./use-bulk";
import { BULK_KEYS } from "./use-bulk-keys";

const UNTOUCHED = workOn({}, null);

type Props = { row: BulkRowView; bulk: BulkModel; onLeaveOut: () => void };

/** One of them, whole: what was said, the draft, and why it waits. */
export function BulkItem({ row, bulk, onLeaveOut }: Props) {
  const t = useTranslations("together");
  const trpc = useTRPC();
  // What was not opened through the bulk is not shown here: opening is what counts as reading.
  const { data: item } = useQuery({ ...trpc.item.read.queryOptions({ item: row.id }), enabled: row.opened });
  return (
    <section aria-label={t("item")} className="flex min-h-0 flex-col">
      <div className="flex flex-wrap items-center gap-2 border-b border-line px-4 py-2 lg:px-6">
        <h2 className="min-w-0 flex-1 truncate font-semibold">{row.title}</h2>
        <Button small look="quiet" className="md:hidden" onClick={() => bulk.look(null)}>
          {t("toList")}
        </Button>
        {row.opened ? (
          <Button small hint={BULK_KEYS.leaveOut} busy={bulk.leaveOut.isPending} onClick={onLeaveOut}>
            {t("leaveOut")}
          </Button>
        ) : (
          <Button small look="primary" busy={bulk.opening} onClick={() => bulk.open(row.id)}>
            {t("open")}
          </Button>
        )}
      </div>
      {item ? (
        <Whole item={item} />
      ) : row.opened ? (
        <div className="p-6">
          <Skeleton label={t("loading")} lines={["w-60", "w-72", "w-40"]} />
        </div>
      ) : null}
    </section>
  );
}

function Whole({ item }: { item: DeskItem }) {
  const sent = useSent(item);
  const [active, setActive] = useState<number | null>(null);
  const findings = item.explanation?.findings ?? [];
  return (
    <div className="flex flex-col xl:flex-row">
      <div className="mx-auto flex w-full max-w-[54rem] min-w-0 flex-col gap-3 px-4 py-4 lg:px-6">
        <Conversation
          conversation={item.conversation}
          sent={sent}
          findings={findings}
          active={active}
          onFinding={setActive}
        />
        {item.draft ? (
          <>
            <ToolCalls calls={item.draft.toolCalls} />
            <DraftCard
              item={item}
              draft={item.draft}
              work={UNTOUCHED}
              active={active}
              onFinding={setActive}
              onEdit={() => undefined}
            />
          </>
        ) : null}
      </div>
      <div className="border-line max-xl:border-t xl:w-[26rem] xl:shrink-0 xl:border-l">
        <ExplanationPane item={item} gate={null} opened={[]} active={active} onFinding={setActive} />
      </div>
    </div>
  );
}
