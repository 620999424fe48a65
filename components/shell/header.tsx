"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { Palette } from "@/components/find/palette";
import { Notifications } from "@/components/notifications/notifications";
import { permitted } from "@/core/identity/roles";
import { AccountMenu } from "./account-menu";
import { Brand } from "./brand";
import { LiveIndicator } from "./live";
import type { Member } from "./member";
import { PLACES } from "./places";
import type { Theme } from "./preference";
import { StopSwitch } from "./stop-switch";

type Props = { member: Member; theme: Theme; signOut: () => Promise<void> };

const NAV =
  "rounded-md px-2 py-1 text-ink-2 hover:bg-hover hover:text-ink aria-[current]:bg-hover aria-[current]:font-medium aria-[current]:text-ink 2xl:px-2.5";

export function Header({ member, theme, signOut }: Props) {
  const t = useTranslations("shell");
  const here = usePathname();
  const places = PLACES.filter((place) => place.opens.some((permission) => permitted(member.roles, permission)));
  return (
    <header className="flex h-12 shrink-0 items-center gap-3 border-b border-line bg-panel px-4 md:gap-5 print:hidden">
      <Link href="/" prefetch={false} aria-label={t("home")} className="rounded-sm">
        <Brand />
      </Link>
      <nav aria-label={t("nav.label")} className="hidden gap-0.5 xl:flex">
        {places.map((place) => (
          <Link
            key={place.name}
            href={place.href}
            prefetch={false}
            aria-current={here === place.href || here.startsWith(`${place.href}/`) ? "page" : undefined}
            className={NAV}
          >
            {t(`nav.${place.name}`)}
          </Link>
        ))}
      </nav>
      <div className="flex-1" />
      <Palette member={member} />
      {permitted(member.roles, "stop_switch.use") ? <StopSwitch /> : null}
      <LiveIndicator />
      <Notifications />
      <AccountMenu member={member} theme={theme} signOut={signOut} />
    </header>
  );
}
