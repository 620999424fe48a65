"use client";

import { useTranslations } from "next-intl";
import { OwnReviewing } from "@/components/reviewers/own-reviewing";
import type { Theme } from "@/components/shell/preference";
import { OwnSnippets } from "@/components/snippets/own-snippets";
import { Page } from "@/components/ui/page";
import type { SessionView } from "@/core/identity/people-view";
import type { ReviewingView } from "@/core/review/reviewing-view";
import type { Snippet } from "@/core/review/snippet";
import type { MyMails as MyMailsView } from "@/server/services/alert/my-mails";
import type { OwnFigures as OwnFiguresView } from "@/server/services/oversight/own-figures";
import { MyMails } from "./my-mails";
import { OwnFigures } from "./own-figures";
import { PasswordForm } from "./password-form";
import type { ChangePasswordAction } from "./password-state";
import { Sessions } from "./sessions";
import { Settings } from "./settings";

type Props = {
  email: string;
  theme: Theme;
  sessions: SessionView[];
  mails: MyMailsView;
  /** Null for those who decide nothing. */
  figures: OwnFiguresView | null;
  /** Null for those who decide nothing. */
  reviewing: ReviewingView | null;
  /** Null for whoever writes to nobody. */
  snippets: Snippet[] | null;
  changePassword: ChangePasswordAction;
};

export function AccountPage({ email, theme, sessions, mails, figures, reviewing, snippets, changePassword }: Props) {
  const t = useTranslations("account");
  return (
    <Page title={t("title")} text={t("text", { email })}>
      {reviewing ? <OwnReviewing first={reviewing} /> : null}
      <Sessions first={sessions} />
      <MyMails first={mails} />
      {figures ? <OwnFigures figures={figures} /> : null}
      {snippets ? <OwnSnippets first={snippets} /> : null}
      <PasswordForm email={email} action={changePassword} />
      <Settings theme={theme} />
    </Page>
  );
}
