import type { Metadata } from "next";
import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/(console)/require-member";
import { AccountPage } from "@/components/account/account-page";
import { isTheme, THEME_COOKIE } from "@/components/shell/preference";
import { permitted } from "@/core/identity/roles";
import { currentSessionToken } from "@/server/auth/current-member";
import { processRuntime } from "@/server/process-runtime";
import { readSessions } from "@/server/services/account/sessions";
import { readMyMails } from "@/server/services/alert/my-mails";
import { readOwnFigures } from "@/server/services/oversight/own-figures";
import { readOwnReviewing } from "@/server/services/reviewer/read-reviewing";
import { mayKeepOwn, readSnippets } from "@/server/services/snippet/read-snippets";
import { changePasswordAction } from "./change-password-action";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("title") };
}

export default async function MyAccountPage() {
  const member = await requireMember();
  const theme = (await cookies()).get(THEME_COOKIE)?.value;
  const own = await readSnippets(processRuntime(), member);
  return (
    <AccountPage
      email={member.email}
      theme={isTheme(theme) ? theme : "system"}
      sessions={await readSessions(processRuntime(), (await currentSessionToken()) ?? "")}
      figures={await readOwnFigures(processRuntime(), member)}
      mails={await readMyMails(processRuntime(), member)}
      reviewing={permitted(member.roles, "item.claim") ? await readOwnReviewing(processRuntime(), member) : null}
      snippets={own.ok && mayKeepOwn(member) ? own.value : null}
      changePassword={changePasswordAction}
    />
  );
}
