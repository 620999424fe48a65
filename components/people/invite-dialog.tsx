"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { refusalOf } from "@/components/shell/refusal";
import { useTRPC } from "@/components/shell/trpc";
import { useRefusalText } from "@/components/shell/use-refusal-text";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { HeldRole } from "@/core/identity/member-change";
import type { NewInvitation } from "@/core/identity/people-view";
import { InvitationLink } from "./invitation-link";
import { RolePicker } from "./role-picker";
import { useRefreshPeople } from "./use-refresh-people";

type Team = { id: string; name: string };
type Props = { open: boolean; teams: readonly Team[]; mails: boolean; onClose: () => void };

/** Asks somebody in: first whom and as what, then that the link is mailed, or the link itself, once. */
export function InviteDialog({ open, teams, mails, onClose }: Props) {
  const t = useTranslations("adminMembers.invite");
  const [made, setMade] = useState<NewInvitation | null>(null);
  function close() {
    setMade(null);
    onClose();
  }
  const told = made && (made.token === null ? t("mailedTitle") : t("linkTitle"));
  return (
    <Dialog open={open} onClose={close} title={told ?? t("title")} closeLabel={t("close")}>
      {made ? (
        <InvitationLink made={made} onDone={close} />
      ) : (
        <InviteForm teams={teams} mails={mails} onMade={setMade} />
      )}
    </Dialog>
  );
}

type FormProps = { teams: readonly Team[]; mails: boolean; onMade: (made: NewInvitation) => void };

function InviteForm({ teams, mails, onMade }: FormProps) {
  const t = useTranslations("adminMembers.invite");
  const trpc = useTRPC();
  const refresh = useRefreshPeople();
  const [email, setEmail] = useState("");
  const [roles, setRoles] = useState<HeldRole[]>([]);
  const invite = useMutation(
    trpc.invitation.invite.mutationOptions({
      onSuccess: async (made) => {
        onMade(made);
        await refresh();
      },
    }),
  );
  const missing = email.trim() === "" ? t("emailFirst") : roles.length === 0 ? t("roleFirst") : null;
  function submit(event: FormEvent) {
    event.preventDefault();
    if (missing === null && !invite.isPending) invite.mutate({ email, roles });
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-4 p-4">
      <p className="text-ink-2">{mails ? t("textMailed") : t("text")}</p>
      <Field
        label={t("email")}
        type="email"
        autoComplete="off"
        value={email}
        onChange={(event) => setEmail(event.target.value)}
        maxLength={320}
        required
      />
      {teams.length > 0 ? <p className="text-quiet text-ink-2">{t("teamsExplained")}</p> : null}
      <RolePicker roles={roles} teams={teams} onChange={setRoles} />
      {invite.error ? <Problem error={invite.error} /> : null}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" look="primary" busy={invite.isPending} disabled={missing !== null}>
          {mails ? t("mail") : t("make")}
        </Button>
        {missing ? <p className="text-quiet text-ink-2">{missing}</p> : null}
      </div>
    </form>
  );
}

/** What the address itself stands in the way of has sentences of its own. */
function Problem({ error }: { error: unknown }) {
  const t = useTranslations("adminMembers.invite");
  const text = useRefusalText()(error);
  const refusal = refusalOf(error);
  const own = refusal?.field !== "email" ? null : refusal.code === "conflict" ? t("isMember") : t("noAddress");
  return (
    <Notice tone="severe" urgent>
      {own ?? `${text.title} ${text.next}`}
    </Notice>
  );
}
