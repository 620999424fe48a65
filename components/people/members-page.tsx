"use client";

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ReviewersPart } from "@/components/reviewers/reviewers-part";
import { fetchNext } from "@/components/shell/fetch-next";
import { useTRPC } from "@/components/shell/trpc";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Page } from "@/components/ui/page";
import { HeadCell, Table } from "@/components/ui/table";
import type { InvitationView, MemberPage, MemberView, TeamList } from "@/core/identity/people-view";
import type { ReviewingView } from "@/core/review/reviewing-view";
import { InvitationList } from "./invitation-list";
import { InviteDialog } from "./invite-dialog";
import { MemberAccess } from "./member-access";
import { MemberRow } from "./member-row";
import type { StateFilter } from "./member-state-filter";
import { MemberStates } from "./member-states";

export type FirstMembers = {
  page: MemberPage;
  invitations: InvitationView[];
  teams: TeamList;
  reviewers: ReviewingView[];
  /** Whether invitations are mailed. */
  mails: boolean;
};
type Props = { me: string; state: StateFilter; first: FirstMembers };

export function MembersPage({ me, state, first }: Props) {
  const t = useTranslations("adminMembers");
  const trpc = useTRPC();
  const teams = useQuery({ ...trpc.team.list.queryOptions(), placeholderData: first.teams }).data?.teams ?? [];
  const [inviting, setInviting] = useState(false);
  const [opened, setOpened] = useState<MemberView | null>(null);
  return (
    <Page
      title={t("title")}
      text={t("text")}
      actions={
        <Button look="primary" onClick={() => setInviting(true)}>
          {t("invite.open")}
        </Button>
      }
    >
      <div className="flex flex-col gap-2">
        <MemberStates state={state} />
        <Members key={state} me={me} state={state} first={first.page} teams={teams} onOpen={setOpened} />
      </div>
      <ReviewersPart first={first.reviewers} everybody />
      <InvitationList first={first.invitations} teams={teams} mails={first.mails} />
      <InviteDialog open={inviting} teams={teams} mails={first.mails} onClose={() => setInviting(false)} />
      <MemberAccess member={opened} teams={teams} onClose={() => setOpened(null)} />
    </Page>
  );
}

type ListProps = {
  me: string;
  state: StateFilter;
  first: MemberPage;
  teams: readonly { id: string; name: string }[];
  onOpen: (member: MemberView) => void;
};

function Members({ me, state, first, teams, onOpen }: ListProps) {
  const t = useTranslations("adminMembers");
  const trpc = useTRPC();
  const pages = useInfiniteQuery({
    ...trpc.member.page.infiniteQueryOptions(
      { state: state === "all" ? undefined : state },
      { getNextPageParam: (last) => last.next },
    ),
    placeholderData: { pages: [first], pageParams: [null] },
  });
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  if (rows.length === 0) return <Empty title={t("empty.title")} text={t("empty.text")} />;
  return (
    <>
      <Table
        label={t("title")}
        head={
          <>
            <HeadCell>{t("column.name")}</HeadCell>
            <HeadCell>{t("column.roles")}</HeadCell>
            <HeadCell>{t("column.seen")}</HeadCell>
            <HeadCell>{t("column.state")}</HeadCell>
            <HeadCell end>{t("column.actions")}</HeadCell>
          </>
        }
      >
        {rows.map((member) => (
          <MemberRow key={member.id} member={member} mine={member.id === me} teams={teams} onOpen={onOpen} />
        ))}
      </Table>
      {pages.hasNextPage ? (
        <Button className="self-start" busy={pages.isFetchingNextPage} onClick={() => void fetchNext(pages)}>
          {t("more")}
        </Button>
      ) : null}
    </>
  );
}
