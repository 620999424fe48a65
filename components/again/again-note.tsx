"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { DiffView } from "@/components/desk/diff-view";
import { When } from "@/components/desk/when";
import { wordCounts, wordDiff } from "@/components/desk/word-diff";
import { MaskedWords } from "@/components/masking/masked-words";
import { useTRPC } from "@/components/shell/trpc";
import type { WrittenAgain } from "@/core/review/again-view";
import type { DeskItem } from "@/core/review/desk-view";

/** That this draft was asked for again, or that it came because one before it was: on which instruction, and what changed. */
export function AgainNote({ item }: { item: DeskItem }) {
  const t = useTranslations("again");
  const trpc = useTRPC();
  const { asked, answers } = item.again;
  const { data } = useQuery({ ...trpc.revision.read.queryOptions({ item: item.id }), enabled: answers });
  return (
    <>
      {answers && data && item.draft ? <Answered written={data} now={item.draft.text} /> : null}
      {asked ? (
        <p role="status" className="rounded-lg bg-info-soft px-4 py-2 text-info">
          {t.rich("askedAt", { name: asked.by.name, time: () => <When at={asked.at} /> })}
        </p>
      ) : null}
    </>
  );
}

function Answered({ written, now }: { written: WrittenAgain; now: string }) {
  const t = useTranslations("again");
  const pieces = useMemo(() => wordDiff(written.before, now), [written.before, now]);
  return (
    <section aria-label={t("written")} className="flex flex-col gap-2 rounded-lg bg-info-soft px-4 py-3">
      <h2 className="font-semibold text-info">
        {t("writtenBy", { name: written.by.name })}, <When at={written.at} />
      </h2>
      <p className="max-w-[70ch] whitespace-pre-wrap wrap-anywhere">
        <MaskedWords text={written.instruction} />
      </p>
      <h3 className="border-t border-info-line pt-2 text-quiet font-semibold text-ink-2">
        {t("changed", wordCounts(pieces))}
      </h3>
      <div dir="auto" className="max-w-[70ch] whitespace-pre-wrap wrap-anywhere">
        <DiffView pieces={pieces} />
      </div>
    </section>
  );
}
