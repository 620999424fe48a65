"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { codesIn } from "@/components/reviewers/reviewing-dialog";
import { useLanguageName } from "@/components/reviewers/use-language-name";
import { useTRPC } from "@/components/shell/trpc";
import { useOutcome } from "@/components/shell/use-outcome";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import type { BoardQueue } from "@/core/review/lead-view";
import type { QueueCapacity } from "@/core/review/reviewing-view";

/** Who comes and goes is announced; that somebody closed a window is not. */
const LOOK_AGAIN_MS = 30_000;

type Props = { first: QueueCapacity[]; queues: readonly BoardQueue[] };

/** How many of those present could take the items of each queue now, and which languages nobody of them decides in. */
export function CapacityPart({ first, queues }: Props) {
  const t = useTranslations("reviewers.capacity");
  const trpc = useTRPC();
  const capacity =
    useQuery({
      ...trpc.reviewer.capacity.queryOptions(),
      placeholderData: first,
      refetchInterval: LOOK_AGAIN_MS,
    }).data ?? first;
  const [opened, setOpened] = useState<QueueCapacity | null>(null);
  const locale = useLocale() === "de" ? "de" : "en";
  const titleOf = (id: string) => queues.find((each) => each.id === id)?.title[locale] ?? id;
  return (
    <Section title={t("title")} text={t("text")}>
      <Table
        label={t("title")}
        head={
          <>
            <HeadCell>{t("queue")}</HeadCell>
            <HeadCell end>{t("people")}</HeadCell>
            <HeadCell end>{t("free")}</HeadCell>
            <HeadCell>{t("languages")}</HeadCell>
            <HeadCell>{t("skills")}</HeadCell>
            <HeadCell end>{t("actions")}</HeadCell>
          </>
        }
      >
        {capacity.map((each) => (
          <CapacityLine key={each.queue} capacity={each} title={titleOf(each.queue)} onOpen={setOpened} />
        ))}
      </Table>
      <Dialog
        open={opened !== null}
        onClose={() => setOpened(null)}
        title={opened ? t("skillsNamed", { queue: titleOf(opened.queue) }) : ""}
        closeLabel={t("close")}
      >
        {opened ? <SkillsForm key={opened.queue} capacity={opened} onDone={() => setOpened(null)} /> : null}
      </Dialog>
    </Section>
  );
}

type LineProps = { capacity: QueueCapacity; title: string; onOpen: (capacity: QueueCapacity) => void };

function CapacityLine({ capacity, title, onOpen }: LineProps) {
  const t = useTranslations("reviewers.capacity");
  const format = useFormatter();
  const nameOf = useLanguageName();
  const unspoken = capacity.languages.filter((each) => each.people === 0);
  const spoken = capacity.languages.filter((each) => each.people > 0);
  return (
    <Row>
      <Cell label="">
        <span className="font-medium">{title}</span>
      </Cell>
      <Cell label={t("people")} end>
        {format.number(capacity.people)}
      </Cell>
      <Cell label={t("free")} end>
        {format.number(capacity.free)}
      </Cell>
      <Cell label={t("languages")}>
        <span className="flex flex-wrap gap-1.5">
          {unspoken.map(({ language, waiting }) => (
            <Chip key={language} tone="warning">
              {t("unspoken", { language: nameOf(language), count: waiting })}
            </Chip>
          ))}
          {spoken.map(({ language, waiting }) => (
            <Chip key={language}>{t("spoken", { language: nameOf(language), count: waiting })}</Chip>
          ))}
          {capacity.languages.length === 0 ? <span className="text-ink-2">{t("nothing")}</span> : null}
        </span>
      </Cell>
      <Cell label={t("skills")}>
        {capacity.skills.length > 0 ? capacity.skills.join(", ") : <span className="text-ink-2">{t("none")}</span>}
      </Cell>
      <Cell label="" end>
        <Button small aria-label={t("skillsNamed", { queue: title })} onClick={() => onOpen(capacity)}>
          {t("change")}
        </Button>
      </Cell>
    </Row>
  );
}

function SkillsForm({ capacity, onDone }: { capacity: QueueCapacity; onDone: () => void }) {
  const t = useTranslations("reviewers.capacity");
  const trpc = useTRPC();
  const { done, refused } = useOutcome("reviewer", "queue");
  const [skills, setSkills] = useState(capacity.skills.join(", "));
  const set = useMutation(
    trpc.reviewer.setQueueSkills.mutationOptions({
      onSuccess: () => {
        onDone();
        return done(t("saved"));
      },
      onError: refused,
    }),
  );
  function submit(event: FormEvent) {
    event.preventDefault();
    set.mutate({ queue: capacity.queue, skills: codesIn(skills) });
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-4 p-4">
      <Field label={t("skills")} value={skills} onChange={(event) => setSkills(event.target.value)} maxLength={600} />
      <p className="text-quiet text-ink-2">{t("skillsText")}</p>
      <Button type="submit" look="primary" busy={set.isPending} className="self-start">
        {t("save")}
      </Button>
    </form>
  );
}
