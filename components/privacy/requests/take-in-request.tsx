"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useTRPC } from "@/components/shell/trpc";
import { useOutcome } from "@/components/shell/use-outcome";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { LAWS, REQUEST_KINDS } from "@/core/privacy/request-words";

/** A request that came by letter, mail or telephone. */
export function TakeInRequest() {
  const t = useTranslations("subjectRequest.takeIn");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        {t("open")}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t("title")} closeLabel={t("close")}>
        {open ? <Form /> : null}
      </Dialog>
    </>
  );
}

const EMPTY = { kind: "access", law: "gdpr", language: "", name: "", contact: "", words: "", knownAs: "" };

function Form() {
  const t = useTranslations("subjectRequest.takeIn");
  const said = useTranslations("subjectRequest");
  const locale = useLocale();
  const router = useRouter();
  const trpc = useTRPC();
  const outcome = useOutcome("subjectRequest");
  const [given, setGiven] = useState(EMPTY);
  const set = (field: keyof typeof EMPTY) => (value: string) => setGiven((before) => ({ ...before, [field]: value }));
  const taken = useMutation(
    trpc.subjectRequest.takeIn.mutationOptions({
      onSuccess: ({ id }) => {
        router.push(`/privacy/requests/${id}`);
        void outcome.done(t("done"));
      },
      onError: outcome.refused,
    }),
  );
  const missing = given.name.trim() === "" || given.contact.trim() === "";
  const language = (given.language || locale) === "de" ? "de" : "en";

  function submit(event: FormEvent) {
    event.preventDefault();
    const kind = REQUEST_KINDS.find((each) => each === given.kind) ?? "access";
    const law = LAWS.find((each) => each === given.law) ?? "gdpr";
    if (!missing && !taken.isPending) taken.mutate({ ...given, kind, law, language });
  }

  return (
    <form onSubmit={submit} className="flex flex-col gap-4 p-4">
      <Select
        label={t("kind")}
        value={given.kind}
        options={REQUEST_KINDS.map((value) => ({ value, label: said(`kind.${value}`) }))}
        onChange={set("kind")}
        data-wants-focus
      />
      <div className="grid grid-cols-2 gap-4">
        <Select
          label={t("law")}
          value={given.law}
          options={LAWS.map((value) => ({ value, label: said(`law.${value}`) }))}
          onChange={set("law")}
        />
        <Select
          label={t("language")}
          value={language}
          options={[
            { value: "en", label: t("english") },
            { value: "de", label: t("german") },
          ]}
          onChange={set("language")}
        />
      </div>
      <Field label={t("name")} value={given.name} autoComplete="off" onChange={(e) => set("name")(e.target.value)} />
      <Field
        label={t("contact")}
        value={given.contact}
        autoComplete="off"
        onChange={(e) => set("contact")(e.target.value)}
      />
      <div className="flex flex-col gap-1">
        <Field
          label={t("knownAs")}
          value={given.knownAs}
          autoComplete="off"
          onChange={(e) => set("knownAs")(e.target.value)}
        />
        <p className="text-quiet text-ink-2">{t("knownAsText")}</p>
      </div>
      <Textarea label={t("words")} rows={4} value={given.words} onChange={(e) => set("words")(e.target.value)} />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" look="primary" busy={taken.isPending} disabled={missing}>
          {t("save")}
        </Button>
        {missing ? <span className="text-quiet text-ink-2">{t("missing")}</span> : null}
      </div>
    </form>
  );
}
