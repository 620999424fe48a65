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
import { Notice } from "@/components/ui/notice";
import { Several } from "@/components/ui/several";
import { AT_ONCE } from "@/core/review/reviewer";
import type { ReviewingView } from "@/core/review/reviewing-view";
import { useLanguageName } from "./use-language-name";

/** Offered for a start; whatever somebody has besides is offered as well. */
const OFFERED = "en de fr es it pt nl pl cs da sv tr uk ru ar".split(" ");

type Props = { person: ReviewingView | null; onClose: () => void };

export function ReviewingDialog({ person, onClose }: Props) {
  const t = useTranslations("reviewers.part");
  return (
    <Dialog
      open={person !== null}
      onClose={onClose}
      title={person ? t("changeNamed", { name: person.name }) : ""}
      closeLabel={t("close")}
    >
      {person ? <ReviewingForm key={person.id} person={person} onDone={onClose} /> : null}
    </Dialog>
  );
}

function ReviewingForm({ person, onDone }: { person: ReviewingView; onDone: () => void }) {
  const t = useTranslations("reviewers.part");
  const trpc = useTRPC();
  const nameOf = useLanguageName();
  const refusalText = useRefusalText();
  const { done } = useOutcome("reviewer");
  const [languages, setLanguages] = useState(person.languages);
  const [skills, setSkills] = useState(person.skills.join(", "));
  const [atOnce, setAtOnce] = useState(person.atOnce === null ? "" : String(person.atOnce));
  const set = useMutation(
    trpc.reviewer.set.mutationOptions({
      onSuccess: () => {
        onDone();
        return done(t("saved"));
      },
    }),
  );
  const refusal = set.error ? refusalText(set.error) : null;
  function submit(event: FormEvent) {
    event.preventDefault();
    set.mutate({
      member: person.id,
      languages,
      skills: codesIn(skills),
      atOnce: atOnce === "" ? null : Number(atOnce),
    });
  }
  return (
    <form onSubmit={submit} className="relative flex flex-col gap-4 overflow-y-auto p-4">
      <Several
        legend={t("languages")}
        options={[...new Set([...OFFERED, ...person.languages])].map((value) => ({ value, label: nameOf(value) }))}
        values={languages}
        onChange={setLanguages}
      />
      <p className="text-quiet text-ink-2">{t("languagesText")}</p>
      <Field label={t("skills")} value={skills} onChange={(event) => setSkills(event.target.value)} maxLength={600} />
      <p className="text-quiet text-ink-2">{t("skillsText")}</p>
      <Field
        label={t("atOnceOrDefault", { count: person.ofOrganisation })}
        type="number"
        min={AT_ONCE.least}
        max={AT_ONCE.most}
        value={atOnce}
        onChange={(event) => setAtOnce(event.target.value)}
        className="max-w-28"
      />
      {refusal ? (
        <Notice tone="severe" urgent>
          {refusal.title} {refusal.next}
        </Notice>
      ) : null}
      <Button type="submit" look="primary" busy={set.isPending} className="self-start">
        {t("save")}
      </Button>
    </form>
  );
}

/** As they were typed between commas. */
export function codesIn(typed: string): string[] {
  return typed
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "");
}
