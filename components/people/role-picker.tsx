"use client";

import { useTranslations } from "next-intl";
import { Several } from "@/components/ui/several";
import { type HeldRole, isTeamRole } from "@/core/identity/member-change";
import { ROLES, type Role } from "@/core/identity/roles";

const EVERYWHERE = "everywhere";

type Props = {
  roles: readonly HeldRole[];
  teams: readonly { id: string; name: string }[];
  onChange: (roles: HeldRole[]) => void;
};

/** Every role with where it is held: the whole organisation, or teams where the role allows it. */
export function RolePicker({ roles, teams, onChange }: Props) {
  const t = useTranslations("adminMembers.picker");
  const role = useTranslations("role");
  function set(of: Role, values: string[]) {
    const others = roles.filter((held) => held.role !== of);
    const everywhere = values.includes(EVERYWHERE);
    const held = everywhere ? [null] : values;
    onChange([...others, ...held.map((team): HeldRole => ({ role: of, team }))]);
  }
  return (
    <div className="flex flex-col gap-3">
      {ROLES.map((each) => {
        const values = roles.filter((held) => held.role === each).map((held) => held.team ?? EVERYWHERE);
        const everywhere = values.includes(EVERYWHERE);
        const forTeams = isTeamRole(each) ? teams : [];
        const options = [
          { value: EVERYWHERE, label: t("everywhere") },
          ...forTeams.map((team) => ({ value: team.id, label: team.name, disabled: everywhere })),
        ];
        return (
          <Several
            key={each}
            legend={role(each)}
            beside
            options={options}
            values={values}
            onChange={(next) => set(each, next)}
          />
        );
      })}
    </div>
  );
}
