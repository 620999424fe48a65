import type { Metadata } from "next";
import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/(console)/require-member";
import { AccountPage } from "@/components/account/account-page";
import { isTheme, THEME_COOKIE } from "@/components/shell/preference";
import { currentSessionToken } from "@/server/auth/current-member";
import { processRuntime } from "@/server/process-runtime";
import { readSessions } from "@/server/services/account/sessions";
import { changePasswordAction } from "./change-password-action";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("title") };
}

export default async function MyAccountPage() {
  const member = await requireMember();
  const theme = (await cookies()).get(THEME_COOKIE)?.value;
  return (
    <AccountPage
      email={member.email}
      theme={isTheme(theme) ? theme : "system"}
      sessions={await readSessions(processRuntime(), (await currentSessionToken()) ?? "")}
      changePassword={changePasswordAction}
    />
  );
}
