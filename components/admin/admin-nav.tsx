"use client";

import { useTranslations } from "next-intl";
import { RoomNav } from "@/components/shell/room-nav";
import type { Role } from "@/core/identity/roles";
import { subPagesFor } from "./sub-pages";

/** The row of the administration's pages. */
export function AdminNav({ roles }: { roles: readonly Role[] }) {
  const t = useTranslations("admin.nav");
  return <RoomNav label={t("label")} pages={subPagesFor(roles).map(({ name, href }) => ({ href, title: t(name) }))} />;
}
