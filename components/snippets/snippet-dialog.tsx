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
import { Textarea } from "@/components/ui/textarea";
import { SNIPPET_TEXT, SNIPPET_TITLE, type Snippet, snippetFault, strangeFields } from "@/core/review/snippet";

type Props = { own: boolean; open: Snippet | "new" | null; onClose: () => void };

/** The words of a text block, in one language or both. */
export function SnippetDialog({ own, open, onClose }: Props) {
  const t = useTranslations("snippets.dialog");
  return (
    <Dialog
      open={open !== null}
      onClose={onClose}
      title={open === "new" ? t("addTitle") : t("changeTitle")}
      closeLabel={t("close")}
    >
      {open === null ? null : <Form own={own} snippet={open === "new" ? null : open} onDone={onClose} />}
    </Dialog>
  );
}

function Form({ own, snippet, onDone }: { own: boolean; snippet: Snippet | null; onDone: () => void }) {
  const t = useTranslations("snippets.dialog");
  const trpc = useTRPC();
  const outcome = useOutcome("snippet");
  const refusalText = useRefusalText();
  const [title, setTitle] = useState(snippet?.title ?? "");
  const [text, setText] = useState(snippet?.text ?? { en: "", de: "" });
  const finish = { onSuccess: () => void outcome.done(snippet ? t("changed") : t("added")).then(onDone) };
  const add = useMutation(trpc.snippet.add.mutationOptions(finish));
  const change = useMutation(trpc.snippet.change.mutationOptions(finish));
  const { error, isPending } = snippet ? change : add;
  const refusal = error ? refusalText(error) : null;
  const words = { title, text };
  const strange = [...strangeFields(text.en), ...strangeFields(text.de)];
  const known = { customer: "{customer_name}", agent: "{agent_name}" };

  function submit(event: FormEvent) {
    event.preventDefault();
    if (isPending || snippetFault(words)) return;
    if (snippet) change.mutate({ snippet: snippet.id, ...words });
    else add.mutate({ own, ...words });
  }

  return (
    <form onSubmit={submit} className="flex flex-col gap-4 p-4">
      <p className="text-ink-2">{t("text", known)}</p>
      <Field
        label={t("name")}
        value={title}
        maxLength={SNIPPET_TITLE}
        required
        data-wants-focus
        onChange={(event) => setTitle(event.target.value)}
      />
      {(["en", "de"] as const).map((language) => (
        <Textarea
          key={language}
          label={t(language === "en" ? "english" : "german")}
          lang={language}
          rows={4}
          maxLength={SNIPPET_TEXT}
          className="max-h-[30dvh]"
          value={text[language]}
          onChange={(event) => setText({ ...text, [language]: event.target.value })}
        />
      ))}
      {strange.length > 0 ? (
        <p role="status" className="text-warn">
          {t("strange", { name: `{${strange[0]}}`, ...known })}
        </p>
      ) : null}
      {refusal ? (
        <p role="alert" className="text-severe">
          {refusal.title} {refusal.next}
        </p>
      ) : null}
      <div>
        <Button type="submit" look="primary" busy={isPending} disabled={snippetFault(words) !== null}>
          {snippet ? t("change") : t("add")}
        </Button>
      </div>
    </form>
  );
}
