"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useTRPC } from "@/components/shell/trpc";
import { useOutcome } from "@/components/shell/use-outcome";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Secret } from "@/components/ui/secret";
import type { CreatedSource } from "@/server/services/source/new-source";
import { Snippet } from "./snippet";
import { SourceFault, SourceFieldSet, sourceValues } from "./source-fields";
import { tryItCommand } from "./try-it-command";

type Props = { open: boolean; origin: string; onClose: () => void };

/** A new source: its fields, then its key and secret, which are never shown again. */
export function NewSource({ open, origin, onClose }: Props) {
  const t = useTranslations("adminSources.new");
  const [made, setMade] = useState<CreatedSource | null>(null);
  const router = useRouter();

  function close() {
    onClose();
    if (made) router.push(`/admin/sources/${made.sourceId}`);
    setMade(null);
  }

  return (
    <Dialog open={open} onClose={close} title={made ? t("madeTitle") : t("title")} closeLabel={t("close")}>
      {made ? <Told made={made} origin={origin} onKept={close} /> : <Form onMade={setMade} />}
    </Dialog>
  );
}

function Form({ onMade }: { onMade: (made: CreatedSource) => void }) {
  const t = useTranslations("adminSources.new");
  const trpc = useTRPC();
  const outcome = useOutcome("source");
  const [code, setCode] = useState("");
  const [fields, setFields] = useState({ name: "", tools: "", address: "" });
  const create = useMutation(
    trpc.source.create.mutationOptions({
      onSuccess: (made) => {
        onMade(made);
        void outcome.done(t("made"));
      },
    }),
  );

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!create.isPending) create.mutate({ code: code.trim(), ...sourceValues(fields) });
  }

  return (
    <form onSubmit={submit} className="relative flex min-h-0 flex-col gap-4 overflow-y-auto p-4">
      <div className="flex flex-col gap-1">
        <Field
          label={t("code")}
          value={code}
          maxLength={63}
          required
          spellCheck={false}
          autoCapitalize="none"
          data-wants-focus
          className="font-mono"
          onChange={(event) => setCode(event.target.value)}
        />
        <p className="text-quiet text-ink-3">{t("codeHint")}</p>
      </div>
      <SourceFieldSet fields={fields} onChange={setFields} />
      <SourceFault error={create.error} />
      <div>
        <Button type="submit" look="primary" busy={create.isPending} disabled={!code.trim() || !fields.name.trim()}>
          {t("create")}
        </Button>
      </div>
    </form>
  );
}

function Told({ made, origin, onKept }: { made: CreatedSource; origin: string; onKept: () => void }) {
  const t = useTranslations("adminSources.new");
  const secret = useTranslations("adminSources.secret");
  const copy = { copyLabel: secret("copy"), copiedLabel: secret("copied") };
  return (
    <div className="relative flex min-h-0 flex-col gap-4 overflow-y-auto p-4">
      <Notice tone="warning">{secret("once")}</Notice>
      <Secret label={secret("key")} value={made.apiKey} {...copy} />
      <Secret label={secret("signing")} value={made.signingSecret} {...copy} />
      <Snippet label={t("try")} text={tryItCommand(origin, made.apiKey)} {...copy} />
      <div>
        <Button look="primary" onClick={onKept}>
          {secret("kept")}
        </Button>
      </div>
    </div>
  );
}
