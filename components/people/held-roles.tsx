"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { HeldRole } from "@/core/identity/member-change";
import { ROLES } from "@/core/identity/roles";

type Props = { roles: readonly HeldRole[]; teams: readonly { id: string; name: string }[] };

/** Roles, one a line, with the teams each is held for. */
export function HeldRoles({ roles, teams }: Props) {
  const t = useTranslations("adminMembers.roles");
  const role = useTranslations("role");
  const format = useFormatter();
  const held = ROLES.filter((each) => roles.some((one) => one.role === each));
  if (held.length === 0) return <span className="text-ink-3">{t("none")}</span>;
  return (
    <ul>
      {held.map((each) => {
        const names = roles
          .filter((one) => one.role === each && one.team !== null)
          .map((one) => teams.find((team) => team.id === one.team)?.name ?? t("unknownTeam"));
        return (
          <li key={each}>
            {names.length === 0 ? role(each) : t("forTeams", { role: role(each), teams: format.list(names) })}
          </li>
        );
      })}
    </ul>
  );
}
