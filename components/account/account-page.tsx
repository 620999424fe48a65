"use client";

import { useTranslations } from "next-intl";
import type { Theme } from "@/components/shell/preference";
import { Page } from "@/components/ui/page";
import type { SessionView } from "@/core/identity/people-view";
import { PasswordForm } from "./password-form";
import type { ChangePasswordAction } from "./password-state";
import { Sessions } from "./sessions";
import { Settings } from "./settings";

type Props = { email: string; theme: Theme; sessions: SessionView[]; changePassword: ChangePasswordAction };

export function AccountPage({ email, theme, sessions, changePassword }: Props) {
  const t = useTranslations("account");
  return (
    <Page title={t("title")} text={t("text", { email })}>
      <Sessions first={sessions} />
      <PasswordForm email={email} action={changePassword} />
      <Settings theme={theme} />
    </Page>
  );
}
