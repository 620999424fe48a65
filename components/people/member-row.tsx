"use client";

import { useTranslations } from "next-intl";
import { When } from "@/components/desk/when";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Cell, Row } from "@/components/ui/table";
import type { MemberView } from "@/core/identity/people-view";
import { HeldRoles } from "./held-roles";

type Props = {
  member: MemberView;
  mine: boolean;
  teams: readonly { id: string; name: string }[];
  onOpen: (member: MemberView) => void;
};

export function MemberRow({ member, mine, teams, onOpen }: Props) {
  const t = useTranslations("adminMembers");
  return (
    <Row>
      <Cell label="">
        <div className="min-w-0">
          <p className="font-medium">
            {member.name} {mine ? <span className="font-normal text-ink-3">{t("you")}</span> : null}
          </p>
          <p className="text-quiet break-all text-ink-3">{member.email}</p>
        </div>
      </Cell>
      <Cell label={t("column.roles")}>
        <HeldRoles roles={member.roles} teams={teams} />
      </Cell>
      <Cell label={t("column.seen")}>
        <span className="text-ink-2">{member.lastSeenAt === null ? t("never") : <When at={member.lastSeenAt} />}</span>
      </Cell>
      <Cell label={t("column.state")}>
        <Chip tone={member.disabled ? "warning" : "plain"}>{member.disabled ? t("disabled") : t("active")}</Chip>
      </Cell>
      <Cell label="" end>
        <Button small aria-label={t("change.open", { name: member.name })} onClick={() => onOpen(member)}>
          {t("change.short")}
        </Button>
      </Cell>
    </Row>
  );
}
