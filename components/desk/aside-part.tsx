"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { MaskedWords } from "@/components/masking/masked-words";
import { useTRPC } from "@/components/shell/trpc";
import { useOutcome } from "@/components/shell/use-outcome";
import { Button } from "@/components/ui/button";
import type { DeskItem } from "@/core/review/desk-view";
import { When } from "./when";

/** What was left on an item before: notes of the last ones who held it, who declined it, and that the reader did. */
export function AsidePart({ item }: { item: DeskItem }) {
  const t = useTranslations("desk.aside");
  const reasonOf = useTranslations("desk.declined");
  const trpc = useTRPC();
  const { notes, declines, declined } = item.aside;
  const aside = useQuery({ ...trpc.item.aside.queryOptions({ item: item.id }), enabled: notes + declines > 0 }).data;
  return (
    <section aria-label={t("label")} className="shrink-0 border-b border-line bg-sunken">
      <div className="mx-auto flex w-full max-w-[54rem] flex-col gap-2 px-4 py-2 lg:px-6">
        {declined ? <Declined item={item.id} why={reasonOf(declined)} /> : null}
        {aside?.notes.map((note) => (
          <p key={note.id} className="text-pretty whitespace-pre-wrap">
            <span className="text-quiet text-ink-2">
              {t("note", { name: note.by })} <When at={note.at} />
            </span>
            <br />
            <MaskedWords text={note.text} />
          </p>
        ))}
        {aside?.declines.map((each) => (
          <p key={each.by} className="text-quiet text-ink-2">
            {t("declinedBy", { name: each.by, reason: reasonOf(each.reason) })}
          </p>
        ))}
      </div>
    </section>
  );
}

function Declined({ item, why }: { item: string; why: string }) {
  const t = useTranslations("desk.aside");
  const trpc = useTRPC();
  const { done, refused } = useOutcome("queue", "item");
  const back = useMutation(
    trpc.item.takeDeclineBack.mutationOptions({ onSuccess: () => done(t("taken")), onError: refused }),
  );
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <p className="min-w-52 flex-1">{t("declined", { reason: why })}</p>
      <Button small busy={back.isPending} onClick={() => back.mutate({ item })}>
        {t("takeBack")}
      </Button>
    </div>
  );
}
