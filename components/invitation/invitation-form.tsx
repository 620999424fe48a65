"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { PASSWORD_LEAST } from "@/core/identity/password";
import type { AcceptAction, InvitationState } from "./invitation-state";

type Props = {
  email: string;
  /** How they prove who they are; see the service. */
  person: "new" | "known" | "outside";
  accept: AcceptAction;
  /** Accepts, then signs in with the identity provider; null where there is none. */
  acceptOutside: AcceptAction | null;
};

const START: InvitationState = { problem: null };

export function InvitationForm({ email, person, accept, acceptOutside }: Props) {
  const t = useTranslations("invitation");
  const [state, submit, pending] = useActionState(accept, START);
  if (person === "outside" && acceptOutside === null) return <p>{t("noProvider")}</p>;
  return (
    <div className="flex flex-col gap-6">
      {person === "outside" ? null : (
        <form action={submit} className="flex flex-col gap-4">
          <Problem state={state} />
          <Field label={t("email")} name="email" type="email" autoComplete="username" value={email} readOnly />
          {person === "new" ? <NameField state={state} /> : null}
          <Field
            label={person === "new" ? t("newPassword") : t("password")}
            name="password"
            type="password"
            autoComplete={person === "new" ? "new-password" : "current-password"}
            minLength={person === "new" ? PASSWORD_LEAST : undefined}
            aria-describedby={person === "new" ? "password-explained" : undefined}
            required
          />
          {person === "new" ? (
            <p id="password-explained" className="-mt-2 text-quiet text-ink-2">
              {t("passwordExplained", { least: PASSWORD_LEAST })}
            </p>
          ) : null}
          <Button type="submit" look="primary" busy={pending} className="min-h-10">
            {t("accept")}
          </Button>
        </form>
      )}
      {acceptOutside ? <OutsideForm person={person} action={acceptOutside} /> : null}
    </div>
  );
}

function OutsideForm({ person, action }: { person: Props["person"]; action: AcceptAction }) {
  const t = useTranslations("invitation");
  const [state, submit, pending] = useActionState(action, START);
  return (
    <form action={submit} className="flex flex-col gap-4 border-t border-line pt-5">
      <p className="text-quiet text-ink-2">{t("outsideExplained")}</p>
      <Problem state={state} />
      {person === "new" ? <NameField state={state} /> : null}
      <Button type="submit" busy={pending} className="min-h-10">
        {t("acceptOutside")}
      </Button>
    </form>
  );
}

function NameField({ state }: { state: InvitationState }) {
  const t = useTranslations("invitation");
  return (
    <Field
      label={t("name")}
      name="name"
      autoComplete="name"
      maxLength={100}
      defaultValue={state.problem === null ? "" : state.name}
      required
    />
  );
}

function Problem({ state }: { state: InvitationState }) {
  const t = useTranslations("invitation.problem");
  if (state.problem === null) return null;
  return (
    <p role="alert" className="rounded-lg bg-severe-soft px-3 py-2 text-severe">
      {state.problem === "too_many"
        ? t("too_many", { minutes: state.minutes })
        : state.problem === "short"
          ? t("short", { least: PASSWORD_LEAST })
          : t(state.problem)}
    </p>
  );
}
