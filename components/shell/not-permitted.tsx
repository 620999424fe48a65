"use client";

import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { Empty } from "@/components/ui/empty";
import { Page } from "@/components/ui/page";
import { type Permission, rolesWith } from "@/core/identity/roles";

/** A page that this member may not see: says whose it is, and where to go instead. */
export function NotPermitted({ title, permission }: { title: string; permission: Permission }) {
  const t = useTranslations("shell.notPermitted");
  const role = useTranslations("role");
  const format = useFormatter();
  const roles = format.list(
    rolesWith(permission).map((each) => role(each)),
    { type: "disjunction" },
  );
  return (
    <Page title={title}>
      <Empty title={t("title")} text={t("text", { roles })}>
        <Link href="/" className="text-accent underline underline-offset-2">
          {t("home")}
        </Link>
      </Empty>
    </Page>
  );
}
