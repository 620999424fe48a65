"use client";

import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { MenuOnPress } from "@/components/ui/menu-on-press";
import type { AccountMenuProps } from "./account-menu-items";

const items = () => import("./account-menu-items").then((part) => part.AccountMenuItems);

export function AccountMenu(given: AccountMenuProps) {
  const t = useTranslations("shell.account");
  const role = useTranslations("role");
  const { member } = given;
  const mainRole = member.roles[0];
  return (
    <MenuOnPress
      trigger={
        <button
          type="button"
          aria-label={t("open", { name: member.name })}
          className="flex items-center gap-2 rounded-full py-0.5 text-ink-2 hover:text-ink md:pr-2"
        >
          <Avatar name={member.name} />
          {mainRole ? <span className="max-md:hidden xl:max-2xl:hidden">{role(mainRole)}</span> : null}
        </button>
      }
      items={items}
      given={given}
    />
  );
}
