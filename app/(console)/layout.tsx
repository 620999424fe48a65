import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { Sentences } from "@/app/sentences";
import { ConsoleShell } from "@/components/shell/console-shell";
import { isTheme, SHORTCUTS_COOKIE, THEME_COOKIE } from "@/components/shell/preference";
import { requireMember } from "./require-member";
import { signOutAction } from "./sign-out-action";

export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const member = await requireMember();
  const jar = await cookies();
  const theme = jar.get(THEME_COOKIE)?.value;
  return (
    <Sentences of={["shell", "role", "refusal", "find", "notifications", "log.banner", "log.fault", "outcome"]}>
      <ConsoleShell
        member={{
          userId: member.userId,
          name: member.name,
          email: member.email,
          orgName: member.orgName,
          roles: member.roles,
        }}
        theme={isTheme(theme) ? theme : "system"}
        shortcutsOn={jar.get(SHORTCUTS_COOKIE)?.value !== "off"}
        signOut={signOutAction}
      >
        {children}
      </ConsoleShell>
    </Sentences>
  );
}
