"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useTRPC } from "@/components/shell/trpc";
import { useOutcome } from "@/components/shell/use-outcome";
import { useRefusalText } from "@/components/shell/use-refusal-text";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { Textarea } from "@/components/ui/textarea";
import { DECLINE_REASONS, type DeclineReason } from "@/core/review/decline";
import type { DeskItem } from "@/core/review/desk-view";
import type { Passing } from "./use-desk";
import type { ItemModel } from "./use-item-work";

type Props = { item: DeskItem; desk: ItemModel; how: Passing; onClose: () => void };

/** Letting an item go: "not for me", or back to the queue with a note. Comes with its first use. */
export function PassDialog({ item, desk, how, onClose }: Props) {
  const t = useTranslations("desk.pass");
  const { done } = useOutcome("queue", "item");
  async function gone(said: string) {
    onClose();
    // What was held was given back with it: there is nothing more to give.
    desk.keeper.settled();
    desk.skip();
    await done(said);
  }
  const Form = how === "decline" ? DeclineForm : RequeueForm;
  return (
    <Dialog open onClose={onClose} title={t(`${how}.title`)} closeLabel={t("close")}>
      <Form item={item} desk={desk} onGone={gone} />
    </Dialog>
  );
}

type FormProps = { item: DeskItem; desk: ItemModel; onGone: (said: string) => Promise<void> };

function DeclineForm({ item, onGone }: FormProps) {
  const t = useTranslations("desk.pass");
  const reasonOf = useTranslations("desk.declined");
  const trpc = useTRPC();
  const [reason, setReason] = useState<DeclineReason | null>(null);
  const decline = useMutation(trpc.item.decline.mutationOptions({ onSuccess: () => onGone(t("decline.done")) }));
  function submit(event: FormEvent) {
    event.preventDefault();
    if (reason) decline.mutate({ item: item.id, reason });
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-4 p-4">
      <p className="text-ink-2">{t("decline.text")}</p>
      <Choice
        legend={t("decline.reason")}
        options={DECLINE_REASONS.map((value) => ({ value, label: reasonOf(value) }))}
        value={reason}
        onChange={setReason}
        focusFirst
      />
      <Refused error={decline.error} />
      <Button type="submit" look="primary" busy={decline.isPending} disabled={reason === null} className="self-start">
        {t("decline.send")}
      </Button>
    </form>
  );
}

function RequeueForm({ item, desk, onGone }: FormProps) {
  const t = useTranslations("desk.pass");
  const trpc = useTRPC();
  const [note, setNote] = useState("");
  const requeue = useMutation(trpc.item.requeue.mutationOptions({ onSuccess: () => onGone(t("requeue.done")) }));
  const { claim } = desk;
  const token = claim.phase === "held" && claim.item === item.id ? claim.token : null;
  function submit(event: FormEvent) {
    event.preventDefault();
    if (token !== null && note.trim() !== "") requeue.mutate({ item: item.id, token, note });
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-4 p-4">
      <p className="text-ink-2">{t(token === null ? "requeue.first" : "requeue.text")}</p>
      <Textarea
        label={t("requeue.note")}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        maxLength={2000}
        rows={3}
        data-wants-focus
      />
      <Refused error={requeue.error} />
      <Button
        type="submit"
        look="primary"
        busy={requeue.isPending}
        disabled={token === null || note.trim() === ""}
        className="self-start"
      >
        {t("requeue.send")}
      </Button>
    </form>
  );
}

function Refused({ error }: { error: unknown }) {
  const refusalText = useRefusalText();
  if (!error) return null;
  const { title, next } = refusalText(error);
  return (
    <Notice tone="severe" urgent>
      {title} {next}
    </Notice>
  );
}
