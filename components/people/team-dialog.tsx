"use client";

import { useMutation } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { Locale } from "@/components/shell/preference";
import { refusalOf } from "@/components/shell/refusal";
import { useTRPC } from "@/components/shell/trpc";
import { useRefusalText } from "@/components/shell/use-refusal-text";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Several } from "@/components/ui/several";
import { showToast } from "@/components/ui/toast-store";
import type { TeamList, TeamView } from "@/core/identity/people-view";
import { useRefreshPeople } from "./use-refresh-people";

type Props = { team: TeamView | "new" | null; queues: TeamList["queues"]; onClose: () => void };

export function TeamDialog({ team, queues, onClose }: Props) {
  const t = useTranslations("adminTeams.form");
  const title = team === "new" ? t("createTitle") : t("changeTitle", { name: team?.name ?? "" });
  return (
    <Dialog open={team !== null} onClose={onClose} title={title} closeLabel={t("close")}>
      {team === null ? null : <TeamForm team={team === "new" ? null : team} queues={queues} onDone={onClose} />}
    </Dialog>
  );
}

type FormProps = { team: TeamView | null; queues: TeamList["queues"]; onDone: () => void };

function TeamForm({ team, queues, onDone }: FormProps) {
  const t = useTranslations("adminTeams.form");
  const locale = useLocale() as Locale;
  const [name, setName] = useState(team?.name ?? "");
  const [chosen, setChosen] = useState(team?.queues ?? []);
  const { save, busy, error } = useSaveTeam(team, onDone);
  // One that the policy knows no longer stays until it is taken away.
  const lost = (team?.queues ?? []).filter((id) => !queues.some((queue) => queue.id === id));
  const options = [
    ...queues.map((queue) => ({ value: queue.id, label: queue.title[locale] })),
    ...lost.map((id) => ({ value: id, label: t("lost", { queue: id }) })),
  ];
  function submit(event: FormEvent) {
    event.preventDefault();
    if (name.trim() !== "" && !busy) save({ name, queues: chosen });
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-4 p-4">
      <Field
        label={t("name")}
        value={name}
        onChange={(event) => setName(event.target.value)}
        maxLength={60}
        autoComplete="off"
        required
      />
      <Several legend={t("queues")} options={options} values={chosen} onChange={setChosen} />
      <p className="text-quiet text-ink-2">{t("explained")}</p>
      {error ? <Problem error={error} /> : null}
      <Button type="submit" look="primary" className="self-start" busy={busy} disabled={name.trim() === ""}>
        {team ? t("save") : t("create")}
      </Button>
    </form>
  );
}

function Problem({ error }: { error: unknown }) {
  const t = useTranslations("adminTeams.form");
  const text = useRefusalText()(error);
  const taken = refusalOf(error)?.code === "conflict";
  return (
    <Notice tone="severe" urgent>
      {taken ? t("taken") : `${text.title} ${text.next}`}
    </Notice>
  );
}

function useSaveTeam(team: TeamView | null, onDone: () => void) {
  const t = useTranslations("adminTeams.form");
  const trpc = useTRPC();
  const refresh = useRefreshPeople();
  async function onSuccess() {
    await refresh();
    showToast({ id: "team", tone: "plain", title: t("saved"), until: Date.now() + 6_000 });
    onDone();
  }
  const create = useMutation(trpc.team.create.mutationOptions({ onSuccess }));
  const change = useMutation(trpc.team.change.mutationOptions({ onSuccess }));
  return {
    save: (given: { name: string; queues: string[] }) =>
      team ? change.mutate({ team: team.id, ...given }) : create.mutate(given),
    busy: create.isPending || change.isPending,
    error: create.error ?? change.error,
  };
}
