"use client";

import { useQuery } from "@tanstack/react-query";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { Locale } from "@/components/shell/preference";
import { useTRPC } from "@/components/shell/trpc";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Page } from "@/components/ui/page";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import type { TeamList, TeamView } from "@/core/identity/people-view";
import { TeamDialog } from "./team-dialog";

/** `new` opens an empty form. */
type Opened = TeamView | "new" | null;

export function TeamsPage({ first }: { first: TeamList }) {
  const t = useTranslations("adminTeams");
  const trpc = useTRPC();
  const { teams, queues } = useQuery({ ...trpc.team.list.queryOptions(), placeholderData: first }).data ?? first;
  const [opened, setOpened] = useState<Opened>(null);
  return (
    <Page
      title={t("title")}
      text={t("text")}
      actions={
        <Button look="primary" onClick={() => setOpened("new")}>
          {t("create")}
        </Button>
      }
    >
      {teams.length === 0 ? (
        <Empty title={t("empty.title")} text={t("empty.text")} />
      ) : (
        <Table
          label={t("title")}
          head={
            <>
              <HeadCell>{t("column.name")}</HeadCell>
              <HeadCell>{t("column.queues")}</HeadCell>
              <HeadCell>{t("column.members")}</HeadCell>
              <HeadCell end>{t("column.actions")}</HeadCell>
            </>
          }
        >
          {teams.map((team) => (
            <TeamRow key={team.id} team={team} queues={queues} onOpen={setOpened} />
          ))}
        </Table>
      )}
      <TeamDialog team={opened} queues={queues} onClose={() => setOpened(null)} />
    </Page>
  );
}

type RowProps = { team: TeamView; queues: TeamList["queues"]; onOpen: (team: TeamView) => void };

function TeamRow({ team, queues, onOpen }: RowProps) {
  const t = useTranslations("adminTeams");
  const role = useTranslations("role");
  const format = useFormatter();
  const locale = useLocale() as Locale;
  const titles = team.queues.map((id) => queues.find((queue) => queue.id === id)?.title[locale] ?? id);
  return (
    <Row>
      <Cell label="">
        <span className="font-medium">{team.name}</span>
      </Cell>
      <Cell label={t("column.queues")}>
        {titles.length > 0 ? format.list(titles) : <span className="text-warn">{t("noQueues")}</span>}
      </Cell>
      <Cell label={t("column.members")}>
        {team.members.length === 0 ? (
          <span className="text-ink-3">{t("nobody")}</span>
        ) : (
          <ul>
            {team.members.map((member) => (
              <li key={member.id}>
                {member.name}{" "}
                <span className="text-quiet text-ink-3">{format.list(member.roles.map((each) => role(each)))}</span>
              </li>
            ))}
          </ul>
        )}
      </Cell>
      <Cell label="" end>
        <Button small aria-label={t("changeNamed", { name: team.name })} onClick={() => onOpen(team)}>
          {t("change")}
        </Button>
      </Cell>
    </Row>
  );
}
