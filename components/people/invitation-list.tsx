"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { MailProgress } from "@/components/alerts/mail-progress";
import { When } from "@/components/desk/when";
import { useTRPC } from "@/components/shell/trpc";
import { useRefusalText } from "@/components/shell/use-refusal-text";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Section } from "@/components/ui/section";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { showToast } from "@/components/ui/toast-store";
import type { InvitationView, NewInvitation } from "@/core/identity/people-view";
import { HeldRoles } from "./held-roles";
import { InvitationLink } from "./invitation-link";
import { useRefreshPeople } from "./use-refresh-people";

type Props = { first: InvitationView[]; teams: readonly { id: string; name: string }[]; mails: boolean };

/** Seats that wait for somebody. */
export function InvitationList({ first, teams, mails }: Props) {
  const t = useTranslations("adminMembers.open");
  const invite = useTranslations("adminMembers.invite");
  const trpc = useTRPC();
  const rows = useQuery({ ...trpc.invitation.list.queryOptions(), placeholderData: first }).data ?? first;
  const [made, setMade] = useState<NewInvitation | null>(null);
  return (
    <Section title={t("title")} text={t("text")}>
      {rows.length === 0 ? (
        <p className="text-ink-2">{t("none")}</p>
      ) : (
        <Table
          label={t("title")}
          head={
            <>
              <HeadCell>{t("email")}</HeadCell>
              <HeadCell>{t("roles")}</HeadCell>
              <HeadCell>{t("invitedBy")}</HeadCell>
              <HeadCell>{t("until")}</HeadCell>
              <HeadCell>{t("mail")}</HeadCell>
              <HeadCell end>{t("actions")}</HeadCell>
            </>
          }
        >
          {rows.map((row) => (
            <Invitation key={row.id} row={row} teams={teams} mails={mails} onMade={setMade} />
          ))}
        </Table>
      )}
      <Dialog
        open={made !== null}
        onClose={() => setMade(null)}
        title={made?.token === null ? invite("mailedTitle") : invite("linkTitle")}
        closeLabel={invite("close")}
      >
        {made ? <InvitationLink made={made} onDone={() => setMade(null)} /> : null}
      </Dialog>
    </Section>
  );
}

type RowProps = Pick<Props, "teams" | "mails"> & { row: InvitationView; onMade: (made: NewInvitation) => void };

function Invitation({ row, teams, mails, onMade }: RowProps) {
  const t = useTranslations("adminMembers.open");
  const trpc = useTRPC();
  const refresh = useRefreshPeople();
  const refusalText = useRefusalText();
  const onError = (error: unknown) => {
    const { title, next } = refusalText(error);
    showToast({ id: `invitation-${row.id}`, tone: "severe", title, detail: next });
    void refresh();
  };
  const again = useMutation(
    trpc.invitation.again.mutationOptions({
      onSuccess: async (made) => {
        onMade(made);
        await refresh();
      },
      onError,
    }),
  );
  const revoke = useMutation(trpc.invitation.revoke.mutationOptions({ onSuccess: refresh, onError }));
  return (
    <Row>
      <Cell label="">
        <span className="font-medium break-all">{row.email}</span>
      </Cell>
      <Cell label={t("roles")}>
        <HeldRoles roles={row.roles} teams={teams} />
      </Cell>
      <Cell label={t("invitedBy")}>
        <span className="text-ink-2">
          {row.invitedBy === null ? null : `${row.invitedBy}, `}
          <When at={row.createdAt} />
        </span>
      </Cell>
      <Cell label={t("until")}>
        {row.expired ? <span className="text-warn">{t("expired")}</span> : <When at={row.expiresAt} />}
      </Cell>
      <Cell label={t("mail")}>
        <span className="inline-block max-w-52">
          {row.mail === null ? <span className="text-ink-2">{t("byHand")}</span> : <MailProgress mail={row.mail} />}
        </span>
      </Cell>
      <Cell label="" end>
        <span className="inline-flex flex-wrap gap-2 md:justify-end">
          <Button
            small
            busy={again.isPending}
            aria-label={mails ? t("mailAgainFor", { email: row.email }) : t("againFor", { email: row.email })}
            onClick={() => again.mutate({ invitation: row.id })}
          >
            {mails ? t("mailAgain") : t("again")}
          </Button>
          <Button
            small
            look="danger"
            busy={revoke.isPending}
            aria-label={t("revokeFor", { email: row.email })}
            onClick={() => revoke.mutate({ invitation: row.id })}
          >
            {t("revoke")}
          </Button>
        </span>
      </Cell>
    </Row>
  );
}
