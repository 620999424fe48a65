"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useTRPC } from "@/components/shell/trpc";
import { Button } from "@/components/ui/button";
import type { CameAfter } from "@/core/review/beside-view";
import type { DeskItem } from "@/core/review/desk-view";
import { DiffView } from "./diff-view";
import { When } from "./when";
import { wordCounts, wordDiff } from "./word-diff";

type Props = { item: DeskItem; by: NonNullable<DeskItem["supersededBy"]>; onOpen: (item: string) => void };

/** What came after, what it changed, and where the work went. */
export function Superseded({ item, by, onOpen }: Props) {
  const t = useTranslations("desk.superseded");
  const trpc = useTRPC();
  const after = useQuery(trpc.item.after.queryOptions({ item: item.id }));
  const said = after.data?.messages ?? [];
  return (
    <section aria-label={t(by.kind)} className="flex flex-col gap-2 rounded-lg bg-info-soft px-4 py-3">
      <h2 className="font-semibold text-info">
        {t(by.kind)}, <When at={by.at} />
      </h2>
      {said.length > 0 ? (
        said.map((message) => (
          <p key={message.id} dir="auto" className="max-w-[70ch] whitespace-pre-wrap wrap-anywhere">
            {message.text}
          </p>
        ))
      ) : by.text === "" ? null : (
        <p dir="auto" className="max-w-[70ch] whitespace-pre-wrap wrap-anywhere">
          {by.text}
        </p>
      )}
      {after.data?.draft && item.draft ? (
        <NewerDraft before={item.draft.text} draft={after.data.draft} onOpen={onOpen} />
      ) : after.data ? (
        <p className="text-quiet text-ink-2">{t("noDraftYet")}</p>
      ) : null}
    </section>
  );
}

type NewerProps = { before: string; draft: NonNullable<CameAfter["draft"]>; onOpen: (item: string) => void };

/** The AI's newer words beside the old ones: as a difference where much was kept, as they are where little was. */
function NewerDraft({ before, draft, onOpen }: NewerProps) {
  const t = useTranslations("desk.superseded");
  const state = useTranslations("draftState");
  const pieces = useMemo(() => wordDiff(before, draft.text), [before, draft.text]);
  const counts = wordCounts(pieces);
  const kept = pieces.some((piece) => piece.kind === "same" && piece.text.trim().split(/\s+/).length > 3);
  const { item } = draft;
  return (
    <div className="flex flex-col gap-2 border-t border-info-line pt-2">
      <h3 className="text-quiet font-semibold text-ink-2">
        {t("newer", { state: state(draft.state) })}, <When at={draft.at} />
      </h3>
      <div dir="auto" className="max-w-[70ch] whitespace-pre-wrap wrap-anywhere">
        {kept ? <DiffView pieces={pieces} /> : draft.text}
      </div>
      {kept ? <p className="text-quiet text-ink-2">{t("changed", counts)}</p> : null}
      {item === null ? null : (
        <div>
          <Button small look={draft.waits ? "primary" : "plain"} onClick={() => onOpen(item)}>
            {t(draft.waits ? "openWaiting" : "openNewer")}
          </Button>
        </div>
      )}
    </div>
  );
}
