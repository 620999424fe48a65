"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { ItemModel } from "@/components/desk/use-item-work";
import { useTRPC } from "@/components/shell/trpc";
import { useRefusalText } from "@/components/shell/use-refusal-text";
import { Button } from "@/components/ui/button";
import { Textarea } from "@/components/ui/textarea";
import { showToast } from "@/components/ui/toast-store";
import type { DeskItem } from "@/core/review/desk-view";
import { INSTRUCTION } from "@/core/review/revision";

/** What was begun on each item, while the desk is open: a look elsewhere loses no text. */
const BEGUN = new Map<string, string>();
const SHOWN_MS = 6_000;

/** What the source is to write differently. It is a request, no decision: the draft stays in the queue meanwhile. */
export function AgainForm({ item, desk }: { item: DeskItem; desk: ItemModel }) {
  const t = useTranslations("again");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const refusalText = useRefusalText();
  const [instruction, setInstruction] = useState(BEGUN.get(item.id) ?? "");
  const { claim, keeper, setWork, decide } = desk;
  const token = claim.phase === "held" && claim.item === item.id ? claim.token : null;
  const ask = useMutation(
    trpc.revision.ask.mutationOptions({
      onSuccess: ({ planted }) => {
        BEGUN.delete(item.id);
        keeper.settled();
        setWork({ mode: "read" });
        if (planted) {
          decide.tellPlanted(planted);
          desk.skip();
        } else showToast({ id: "asked", tone: "plain", title: t("asked"), until: Date.now() + SHOWN_MS });
        void queryClient.invalidateQueries(trpc.item.read.queryFilter({ item: item.id }));
        void queryClient.invalidateQueries({ queryKey: [["queue"]] });
      },
    }),
  );
  const blank = instruction.trim() === "";
  const refusal = ask.error ? refusalText(ask.error) : null;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (token === null || blank || ask.isPending) return;
    const placeholders = desk.work.placeholders ?? item.masking.placeholders;
    ask.mutate({ item: item.id, token, seen: item.seen, instruction, placeholders });
  }

  return (
    <form onSubmit={submit} className="flex flex-col gap-3">
      <p className="text-ink-2">{t("explained", { left: item.again.left })}</p>
      <Textarea
        label={t("instruction")}
        rows={3}
        autoFocus
        maxLength={INSTRUCTION}
        value={instruction}
        onChange={(event) => {
          setInstruction(event.target.value);
          BEGUN.set(item.id, event.target.value);
        }}
      />
      {refusal ? (
        <p role="alert" className="text-severe">
          <strong className="font-semibold">{refusal.title}</strong> {refusal.next}
        </p>
      ) : null}
      <div className="flex flex-wrap items-center gap-2">
        <Button
          type="submit"
          look="primary"
          hint={t("submitKey")}
          disabled={token === null || blank || !decide.ready}
          busy={ask.isPending}
          data-ask-again=""
        >
          {t("submit")}
        </Button>
        <Button look="quiet" hint="Esc" onClick={() => setWork({ mode: "read" })}>
          {t("leave")}
        </Button>
      </div>
    </form>
  );
}
