"use client";

import { useTranslations } from "next-intl";
import { RoomNav } from "@/components/shell/room-nav";
import type { Role } from "@/core/identity/roles";
import { oversightPagesFor } from "./oversight-pages";

/** The row of the oversight room's pages; one page needs no row. */
export function OversightNav({ roles }: { roles: readonly Role[] }) {
  const t = useTranslations("oversight.nav");
  const pages = oversightPagesFor(roles);
  if (pages.length < 2) return null;
  return <RoomNav label={t("label")} pages={pages.map(({ name, href }) => ({ href, title: t(name) }))} />;
}
