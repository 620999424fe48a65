"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useActionState, useEffect } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { PASSWORD_LEAST } from "@/core/identity/password";
import type { ChangePasswordAction, PasswordState } from "./password-state";

type Props = { email: string; action: ChangePasswordAction };

export function PasswordForm({ email, action }: Props) {
  const t = useTranslations("account.password");
  const [state, submit, pending] = useActionState(action, { outcome: "none" } as PasswordState);
  const queryClient = useQueryClient();
  useEffect(() => {
    // The other sessions have ended with the old password.
    if (state.outcome === "done") void queryClient.invalidateQueries({ queryKey: [["account"]] });
  }, [state, queryClient]);
  return (
    <Section title={t("title")} text={t("text")}>
      <form action={submit} className="flex max-w-96 flex-col gap-4">
        <Outcome state={state} />
        <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
        <Field label={t("current")} name="current" type="password" autoComplete="current-password" required />
        <Field
          label={t("next", { least: PASSWORD_LEAST })}
          name="next"
          type="password"
          autoComplete="new-password"
          minLength={PASSWORD_LEAST}
          required
        />
        <Button type="submit" busy={pending} className="self-start">
          {t("change")}
        </Button>
      </form>
    </Section>
  );
}

function Outcome({ state }: { state: PasswordState }) {
  const t = useTranslations("account.password");
  if (state.outcome === "none") return null;
  if (state.outcome === "done") return <Notice tone="ok">{t("done")}</Notice>;
  return (
    <Notice tone="severe" urgent>
      {state.problem === "too_many"
        ? t("problem.too_many", { minutes: state.minutes })
        : state.problem === "short"
          ? t("problem.short", { least: PASSWORD_LEAST })
          : t(`problem.${state.problem}`)}
    </Notice>
  );
}
