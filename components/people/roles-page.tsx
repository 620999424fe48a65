"use client";

import { useQuery } from "@tanstack/react-query";
import { Check, Minus } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/shell/trpc";
import { Fact, Facts } from "@/components/ui/facts";
import { Page } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { isTeamRole } from "@/core/identity/member-change";
import type { RoleHolders } from "@/core/identity/people-view";
import { PERMISSIONS, permitted, ROLES } from "@/core/identity/roles";

/** The matrix as the services apply it, printed from the same table. */
export function RolesPage({ first }: { first: RoleHolders[] }) {
  const t = useTranslations("adminRoles");
  const role = useTranslations("role");
  return (
    <Page title={t("title")} text={t("text")}>
      <Table
        label={t("matrix")}
        head={
          <>
            <HeadCell>{t("permission")}</HeadCell>
            {ROLES.map((each) => (
              <HeadCell key={each}>{role(each)}</HeadCell>
            ))}
          </>
        }
      >
        {PERMISSIONS.map((permission) => (
          <Row key={permission}>
            <Cell label="">
              <span className="max-md:font-medium">{t(`may.${permission.replace(".", "_")}`)}</span>
            </Cell>
            {ROLES.map((each) => (
              <Cell key={each} label={role(each)}>
                <Mark yes={permitted([each], permission)} />
              </Cell>
            ))}
          </Row>
        ))}
      </Table>
      <Holders first={first} />
    </Page>
  );
}

function Mark({ yes }: { yes: boolean }) {
  const t = useTranslations("adminRoles");
  const Icon = yes ? Check : Minus;
  return (
    <span className={`inline-flex items-center gap-1 ${yes ? "font-medium" : "text-ink-3"}`}>
      <Icon aria-hidden="true" className={`size-3.5 ${yes ? "text-accent" : ""}`} />
      {yes ? t("yes") : t("no")}
    </span>
  );
}

function Holders({ first }: { first: RoleHolders[] }) {
  const t = useTranslations("adminRoles");
  const role = useTranslations("role");
  const trpc = useTRPC();
  const holders = useQuery({ ...trpc.member.holders.queryOptions(), placeholderData: first }).data ?? first;
  return (
    <Section
      title={t("holders")}
      text={t("holdersText")}
      actions={
        <Link href="/admin/members" prefetch={false} className="text-accent underline underline-offset-2">
          {t("toMembers")}
        </Link>
      }
    >
      <Facts>
        {holders.map(({ role: each, count, names }) => (
          <Fact key={each} name={role(each)}>
            {count === 0 ? <span className="text-ink-3">{t("nobody")}</span> : names.join(", ")}
            {count > names.length ? ` ${t("andMore", { count: count - names.length })}` : ""}
            <span className="block text-quiet text-ink-3">
              {isTeamRole(each) ? t("perTeam") : t("organisationOnly")}
            </span>
          </Fact>
        ))}
      </Facts>
    </Section>
  );
}
