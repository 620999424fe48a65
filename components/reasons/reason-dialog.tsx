"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useTRPC } from "@/components/shell/trpc";
import { useOutcome } from "@/components/shell/use-outcome";
import { useRefusalText } from "@/components/shell/use-refusal-text";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import type { Reason } from "@/core/review/reasons";

type Props = { open: Reason | "new" | null; onClose: () => void };

/** The words of a reason, in both languages: who decides and who reads the decision may not share one. */
export function ReasonDialog({ open, onClose }: Props) {
  const t = useTranslations("adminReasons.dialog");
  return (
    <Dialog
      open={open !== null}
      onClose={onClose}
      title={open === "new" ? t("addTitle") : t("rewordTitle")}
      closeLabel={t("close")}
    >
      {open === null ? null : <ReasonForm reason={open === "new" ? null : open} onDone={onClose} />}
    </Dialog>
  );
}

function ReasonForm({ reason, onDone }: { reason: Reason | null; onDone: () => void }) {
  const t = useTranslations("adminReasons.dialog");
  const trpc = useTRPC();
  const outcome = useOutcome("reason");
  const refusalText = useRefusalText();
  const [title, setTitle] = useState(reason?.title ?? { en: "", de: "" });
  const finish = { onSuccess: () => void outcome.done(reason ? t("changed") : t("added")).then(onDone) };
  const add = useMutation(trpc.reason.add.mutationOptions(finish));
  const change = useMutation(trpc.reason.change.mutationOptions(finish));
  const { error, isPending } = reason ? change : add;
  const refusal = error ? refusalText(error) : null;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (isPending) return;
    if (reason) change.mutate({ code: reason.code, title });
    else add.mutate(title);
  }

  return (
    <form onSubmit={submit} className="flex flex-col gap-4 p-4">
      <p className="text-ink-2">{reason ? t("rewordText") : t("addText")}</p>
      <Field
        label={t("english")}
        lang="en"
        value={title.en}
        maxLength={60}
        required
        data-wants-focus
        onChange={(event) => setTitle({ ...title, en: event.target.value })}
      />
      <Field
        label={t("german")}
        lang="de"
        value={title.de}
        maxLength={60}
        required
        onChange={(event) => setTitle({ ...title, de: event.target.value })}
      />
      {refusal ? (
        <p role="alert" className="text-severe">
          {refusal.title} {refusal.next}
        </p>
      ) : null}
      <div>
        <Button
          type="submit"
          look="primary"
          busy={isPending}
          disabled={title.en.trim() === "" || title.de.trim() === ""}
        >
          {reason ? t("change") : t("add")}
        </Button>
      </div>
    </form>
  );
}
