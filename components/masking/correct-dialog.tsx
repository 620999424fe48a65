"use client";

import { useMutation } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/components/shell/trpc";
import { useOutcome } from "@/components/shell/use-outcome";
import { useRefusalText } from "@/components/shell/use-refusal-text";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { PII_KINDS, type PiiKind } from "@/core/privacy/detect/pii-detector";
import { drawnPlaceholdersIn } from "@/core/privacy/placeholder";
import type { DeskItem } from "@/core/review/desk-view";

type Props = { item: DeskItem; onClose: () => void; onCorrected: () => Promise<unknown> };

/** Words that the detection missed, taken from what is selected on the page, or a placeholder that stands for nobody. */
export function CorrectDialog({ item, onClose, onCorrected }: Props) {
  const t = useTranslations("masking.correct");
  const kindName = useTranslations("privacySettings.kind");
  const trpc = useTRPC();
  const outcome = useOutcome("correction");
  const refusalText = useRefusalText();
  const [selected] = useState(selectedWords);
  const placeholder = drawnPlaceholdersIn(selected)[0];
  const [personal, setPersonal] = useState<"yes" | "no">(placeholder ? "no" : "yes");
  const [words, setWords] = useState(placeholder?.text ?? selected);
  const [kind, setKind] = useState<PiiKind>(placeholder?.kind ?? "person");
  const correct = useMutation(
    trpc.correction.make.mutationOptions({
      onSuccess: async () => {
        await outcome.done(t("done"));
        await onCorrected();
        onClose();
      },
    }),
  );
  function submit() {
    if (words.trim() === "" || correct.isPending) return;
    correct.mutate({ item: item.id, words: words.trim(), personal: personal === "yes", kind });
  }
  return (
    <Dialog open onClose={onClose} title={t("title")} closeLabel={t("cancel")}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        className="flex flex-col gap-4 p-4"
      >
        <p className="text-ink-2">{t("text")}</p>
        <Choice
          legend={t("what")}
          options={[
            { value: "yes", label: t("personal") },
            { value: "no", label: t("notPersonal") },
          ]}
          value={personal}
          onChange={setPersonal}
        />
        <Field
          label={t(personal === "yes" ? "words" : "placeholder")}
          value={words}
          maxLength={200}
          data-wants-focus=""
          onChange={(event) => setWords(event.target.value)}
        />
        {personal === "yes" ? (
          <Select
            label={t("kind")}
            value={kind}
            options={PII_KINDS.map((value) => ({ value, label: kindName(value) }))}
            onChange={(value) => setKind(value as PiiKind)}
          />
        ) : null}
        {correct.isError ? (
          <Notice tone="severe" urgent>
            {refusalText(correct.error).title} {refusalText(correct.error).next}
          </Notice>
        ) : null}
        <div className="flex flex-wrap items-center justify-end gap-2">
          <Link
            href="/privacy/corrections"
            prefetch={false}
            className="mr-auto text-quiet text-accent underline underline-offset-4"
          >
            {t("list")}
          </Link>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button type="submit" look="primary" disabled={words.trim() === ""} busy={correct.isPending}>
            {t("submit")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** What is selected on the page, on one line; a selection of a whole page says nothing. */
function selectedWords(): string {
  const words = (window.getSelection()?.toString() ?? "").replace(/\s+/g, " ").trim();
  return words.length <= 200 ? words : "";
}
