"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useTRPC } from "@/components/shell/trpc";
import { useRefusalText } from "@/components/shell/use-refusal-text";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { showToast } from "@/components/ui/toast-store";
import type { MemberView } from "@/core/identity/people-view";
import { RolePicker } from "./role-picker";
import { useRefreshPeople } from "./use-refresh-people";

type Team = { id: string; name: string };
type Props = { member: MemberView | null; teams: readonly Team[]; onClose: () => void };

/** What one member may do, and whether they may come in at all. */
export function MemberAccess({ member, teams, onClose }: Props) {
  const t = useTranslations("adminMembers.change");
  return (
    <Dialog
      open={member !== null}
      onClose={onClose}
      title={member ? t("title", { name: member.name }) : ""}
      closeLabel={t("close")}
    >
      {member ? <AccessForm key={member.id} member={member} teams={teams} onDone={onClose} /> : null}
    </Dialog>
  );
}

function AccessForm({ member, teams, onDone }: { member: MemberView; teams: readonly Team[]; onDone: () => void }) {
  const t = useTranslations("adminMembers.change");
  const trpc = useTRPC();
  const refusalText = useRefusalText();
  const done = useDone(onDone);
  const [roles, setRoles] = useState(member.roles);
  const [asking, setAsking] = useState(false);
  const change = useMutation(trpc.member.changeRoles.mutationOptions({ onSuccess: () => done(t("changed"), member) }));
  const disable = useMutation(trpc.member.disable.mutationOptions({ onSuccess: () => done(t("disabled"), member) }));
  const enable = useMutation(trpc.member.enable.mutationOptions({ onSuccess: () => done(t("enabled"), member) }));
  const error = change.error ?? disable.error ?? enable.error;
  const refusal = error ? refusalText(error) : null;
  function submit(event: FormEvent) {
    event.preventDefault();
    if (roles.length > 0) change.mutate({ member: member.id, roles });
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-4 p-4">
      {teams.length > 0 ? <p className="text-quiet text-ink-2">{t("explained")}</p> : null}
      <RolePicker roles={roles} teams={teams} onChange={setRoles} />
      {refusal ? (
        <Notice tone="severe" urgent>
          {refusal.title} {refusal.next}
        </Notice>
      ) : null}
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" look="primary" busy={change.isPending} disabled={roles.length === 0}>
          {t("save")}
        </Button>
        {roles.length === 0 ? <p className="text-quiet text-ink-2">{t("chooseOne")}</p> : null}
      </div>
      <div className="flex flex-col items-start gap-2 border-t border-line pt-4">
        <p className="text-quiet text-ink-2">{member.disabled ? t("enableExplained") : t("disableExplained")}</p>
        {member.disabled ? (
          <Button busy={enable.isPending} onClick={() => enable.mutate({ member: member.id })}>
            {t("enable")}
          </Button>
        ) : asking ? (
          <div className="flex flex-wrap gap-2">
            <Button look="danger" busy={disable.isPending} onClick={() => disable.mutate({ member: member.id })}>
              {t("disableNow", { name: member.name })}
            </Button>
            <Button look="quiet" onClick={() => setAsking(false)}>
              {t("back")}
            </Button>
          </div>
        ) : (
          <Button look="danger" onClick={() => setAsking(true)}>
            {t("disable")}
          </Button>
        )}
      </div>
    </form>
  );
}

function useDone(onDone: () => void) {
  const refresh = useRefreshPeople();
  return async (title: string, member: MemberView) => {
    await refresh();
    showToast({ id: `member-${member.id}`, tone: "plain", title, detail: member.name, until: Date.now() + 6_000 });
    onDone();
  };
}
