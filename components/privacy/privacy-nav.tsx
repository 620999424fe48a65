"use client";

import { useTranslations } from "next-intl";
import { RoomNav } from "@/components/shell/room-nav";
import type { Role } from "@/core/identity/roles";
import { privacyPagesFor } from "./privacy-pages";

/** The row of the privacy room's pages. */
export function PrivacyNav({ roles }: { roles: readonly Role[] }) {
  const t = useTranslations("privacy.nav");
  return (
    <RoomNav label={t("label")} pages={privacyPagesFor(roles).map(({ name, href }) => ({ href, title: t(name) }))} />
  );
}
