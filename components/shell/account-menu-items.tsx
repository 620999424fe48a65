"use client";

import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { startTransition, useState } from "react";
import { MenuAction, MenuChoice, MenuLine, MenuLink, MenuSwitch } from "@/components/ui/menu";
import { permitted } from "@/core/identity/roles";
import { useChangeLanguage } from "./language-provider";
import { stay, takeLeave } from "./leaving";
import type { Member } from "./member";
import { API_DOCS, PLACES } from "./places";
import { chooseTheme, chosenTheme, LANGUAGE_NAMES, LOCALES, type Locale, THEMES, type Theme } from "./preference";
import { useShortcuts } from "./shortcuts";

export type AccountMenuProps = { member: Member; theme: Theme; signOut: () => Promise<void> };

/** Who one is, the places that the header has no room for, and what one may choose for oneself. */
export function AccountMenuItems({ member, theme, signOut }: AccountMenuProps) {
  const t = useTranslations("shell.account");
  const role = useTranslations("role");
  const shortcuts = useShortcuts();
  function leave() {
    startTransition(async () => {
      await takeLeave();
      try {
        await signOut();
      } finally {
        // The way to the sign-in page takes a moment; only after it has the attempt failed.
        setTimeout(stay, 5_000);
      }
    });
  }
  return (
    <>
      <div className="px-2 py-1.5">
        <p className="font-medium">{member.name}</p>
        <p className="text-quiet text-ink-3">{member.email}</p>
        <p className="text-quiet text-ink-3">
          {t("at", { organisation: member.orgName, roles: member.roles.map((each) => role(each)).join(", ") })}
        </p>
      </div>
      <PlacesOnNarrowScreens member={member} />
      <MenuLine />
      <MenuLink>
        <Link href="/account" prefetch={false}>
          {t("mine")}
        </Link>
      </MenuLink>
      <MenuLink>
        <a href={API_DOCS}>{t("apiDocs")}</a>
      </MenuLink>
      <MenuLine />
      <LanguageChoice />
      <ThemeChoice initial={theme} />
      <MenuLine />
      <MenuSwitch checked={shortcuts.on} onChange={shortcuts.turn}>
        {t("shortcuts")}
      </MenuSwitch>
      <MenuLine />
      <MenuAction onSelect={leave}>{t("signOut")}</MenuAction>
    </>
  );
}

/** From this width on the header has room for the places. Matches the `lg` of the layout. */
const IN_THE_HEADER = "(min-width: 64rem)";

/** Not only hidden where the header shows them: they are half of the menu, and it would open half as fast. */
function PlacesOnNarrowScreens({ member }: { member: Member }) {
  const t = useTranslations("shell.nav");
  const [wide] = useState(() => window.matchMedia(IN_THE_HEADER).matches);
  if (wide) return null;
  const places = PLACES.filter((place) => place.opens.some((permission) => permitted(member.roles, permission)));
  return (
    <>
      <MenuLine className="lg:hidden" />
      {places.map((place) => (
        <MenuLink key={place.name} className="lg:hidden">
          <Link href={place.href} prefetch={false}>
            {t(place.name)}
          </Link>
        </MenuLink>
      ))}
    </>
  );
}

function LanguageChoice() {
  const t = useTranslations("shell.account");
  const change = useChangeLanguage();
  const locale = useLocale() as Locale;
  const options = LOCALES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }));
  return <MenuChoice label={t("language")} value={locale} options={options} onChange={change} />;
}

function ThemeChoice({ initial }: { initial: Theme }) {
  const t = useTranslations("shell.account");
  const [theme, setTheme] = useState(() => chosenTheme(initial));
  function choose(next: Theme) {
    setTheme(next);
    chooseTheme(next);
  }
  const options = THEMES.map((value) => ({ value, label: t(`themes.${value}`) }));
  return <MenuChoice label={t("theme")} value={theme} options={options} onChange={choose} />;
}
