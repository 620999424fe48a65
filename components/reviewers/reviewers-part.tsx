"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useTRPC } from "@/components/shell/trpc";
import { useOutcome } from "@/components/shell/use-outcome";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { AT_ONCE } from "@/core/review/reviewer";
import type { ReviewingView } from "@/core/review/reviewing-view";
import { ReviewingDialog } from "./reviewing-dialog";
import { useLanguageName } from "./use-language-name";

type Props = {
  first: ReviewingView[];
  /** Whether the reader sets how much anybody may hold. */
  everybody: boolean;
};

/** In which languages and with which skills people decide, and how much they may hold at once. */
export function ReviewersPart({ first, everybody }: Props) {
  const t = useTranslations("reviewers.part");
  const trpc = useTRPC();
  const people = useQuery({ ...trpc.reviewer.list.queryOptions(), placeholderData: first }).data ?? first;
  const [opened, setOpened] = useState<ReviewingView | null>(null);
  const ofOrganisation = people[0]?.ofOrganisation;
  return (
    <Section title={t("title")} text={t("text")}>
      <Table
        label={t("title")}
        head={
          <>
            <HeadCell>{t("name")}</HeadCell>
            <HeadCell>{t("languages")}</HeadCell>
            <HeadCell>{t("skills")}</HeadCell>
            <HeadCell end>{t("atOnce")}</HeadCell>
            <HeadCell end>{t("actions")}</HeadCell>
          </>
        }
      >
        {people.map((person) => (
          <PersonLine key={person.id} person={person} onOpen={setOpened} />
        ))}
      </Table>
      {everybody && ofOrganisation !== undefined ? <AtOnce key={ofOrganisation} now={ofOrganisation} /> : null}
      <ReviewingDialog person={opened} onClose={() => setOpened(null)} />
    </Section>
  );
}

function PersonLine({ person, onOpen }: { person: ReviewingView; onOpen: (person: ReviewingView) => void }) {
  const t = useTranslations("reviewers.part");
  const format = useFormatter();
  const nameOf = useLanguageName();
  return (
    <Row>
      <Cell label="">
        <span className="font-medium">{person.name}</span>
      </Cell>
      <Cell label={t("languages")}>
        {person.languages.length > 0 ? (
          format.list(person.languages.map(nameOf))
        ) : (
          <span className="text-ink-2">{t("every")}</span>
        )}
      </Cell>
      <Cell label={t("skills")}>
        {person.skills.length > 0 ? person.skills.join(", ") : <span className="text-ink-2">{t("none")}</span>}
      </Cell>
      <Cell label={t("atOnce")} end>
        {person.atOnce ?? <span className="text-ink-2">{person.ofOrganisation}</span>}
      </Cell>
      <Cell label="" end>
        <Button small aria-label={t("changeNamed", { name: person.name })} onClick={() => onOpen(person)}>
          {t("change")}
        </Button>
      </Cell>
    </Row>
  );
}

/** For everybody of whom nothing else was said. */
function AtOnce({ now }: { now: number }) {
  const t = useTranslations("reviewers.part");
  const trpc = useTRPC();
  const [value, setValue] = useState(String(now));
  const { done, refused } = useOutcome("reviewer");
  const set = useMutation(
    trpc.reviewer.setAtOnce.mutationOptions({ onSuccess: () => done(t("saved")), onError: refused }),
  );
  function submit(event: FormEvent) {
    event.preventDefault();
    set.mutate({ atOnce: Number(value) });
  }
  return (
    <form onSubmit={submit} className="flex flex-wrap items-end gap-2 pt-2">
      <Field
        label={t("everybody")}
        type="number"
        min={AT_ONCE.least}
        max={AT_ONCE.most}
        required
        value={value}
        onChange={(event) => setValue(event.target.value)}
        className="max-w-28"
      />
      <Button type="submit" busy={set.isPending} disabled={value === String(now)} className="min-h-10">
        {t("save")}
      </Button>
    </form>
  );
}
