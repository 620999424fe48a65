"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { refusalOf } from "@/components/shell/refusal";
import { useTRPC } from "@/components/shell/trpc";
import { useOutcome } from "@/components/shell/use-outcome";
import { useRefusalText } from "@/components/shell/use-refusal-text";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";

type Props = { open: boolean; onClose: () => void };
type Scope = "subject" | "conversation" | "organisation";
const SCOPES: readonly Scope[] = ["subject", "conversation", "organisation"];

/** What is to be kept, and why. What is searched by goes to the server in the request's body, never into an address. */
export function SetHold({ open, onClose }: Props) {
  const t = useTranslations("holds.form");
  return (
    <Dialog open={open} onClose={onClose} title={t("title")} closeLabel={t("close")}>
      {open ? <Form onDone={onClose} /> : null}
    </Dialog>
  );
}

function Form({ onDone }: { onDone: () => void }) {
  const t = useTranslations("holds.form");
  const trpc = useTRPC();
  const outcome = useOutcome("hold", "retention");
  const [scope, setScope] = useState<Scope>("subject");
  const [reference, setReference] = useState("");
  const [title, setTitle] = useState("");
  const [reason, setReason] = useState("");
  const set = useMutation(
    trpc.hold.set.mutationOptions({ onSuccess: () => void outcome.done(t("done")).then(onDone) }),
  );
  const whole = scope === "organisation";
  const missing = title.trim() === "" || reason.trim() === "" || (!whole && reference.trim() === "");

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!set.isPending && !missing) set.mutate({ scope, reference: whole ? "" : reference, title, reason });
  }

  return (
    <form onSubmit={submit} className="flex flex-col gap-4 p-4">
      <Choice
        legend={t("scope")}
        value={scope}
        onChange={setScope}
        options={SCOPES.map((value) => ({ value, label: t(`scopes.${value}`) }))}
      />
      {whole ? (
        <p className="text-quiet text-ink-2">{t("wholeText")}</p>
      ) : (
        <div className="flex flex-col gap-1">
          <Field
            label={scope === "subject" ? t("customer") : t("conversation")}
            value={reference}
            maxLength={500}
            autoComplete="off"
            data-wants-focus
            onChange={(event) => setReference(event.target.value)}
          />
          <p className="text-quiet text-ink-2">{scope === "subject" ? t("customerText") : t("conversationText")}</p>
        </div>
      )}
      <Field
        label={t("name")}
        value={title}
        maxLength={120}
        autoComplete="off"
        onChange={(event) => setTitle(event.target.value)}
      />
      <Textarea
        label={t("reason")}
        value={reason}
        maxLength={2000}
        rows={3}
        onChange={(event) => setReason(event.target.value)}
      />
      <Refused error={set.error} />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" look="primary" busy={set.isPending} disabled={missing}>
          {t("set")}
        </Button>
        {missing ? <span className="text-quiet text-ink-2">{t("missing")}</span> : null}
      </div>
    </form>
  );
}

function Refused({ error }: { error: unknown }) {
  const t = useTranslations("holds.form");
  const refusalText = useRefusalText();
  if (!error) return null;
  const refusal = refusalOf(error);
  const { title, next } = refusalText(error);
  const own =
    refusal?.field === "reference"
      ? refusal.code === "not_found"
        ? t("notFound")
        : refusal.code === "unknown_reference"
          ? t("several")
          : null
      : null;
  return (
    <p role="alert" className="text-severe">
      {own ?? `${title} ${next}`}
    </p>
  );
}
