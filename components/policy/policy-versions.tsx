"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { When } from "@/components/desk/when";
import { Chip } from "@/components/ui/chip";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import type { PolicyVersionView } from "@/server/services/policy/read-policy";
import { RollBack } from "./roll-back";

type Props = { versions: readonly PolicyVersionView[]; shown: number; mayRollBack: boolean };

/** Every version there was, each at an address of its own. */
export function PolicyVersions({ versions, shown, mayRollBack }: Props) {
  const inForce = versions[0]?.version ?? 0;
  const t = useTranslations("policy.versions");
  return (
    <Table
      label={t("title")}
      head={
        <>
          <HeadCell>{t("version")}</HeadCell>
          <HeadCell>{t("at")}</HeadCell>
          <HeadCell>{t("by")}</HeadCell>
          <HeadCell>{t("state")}</HeadCell>
          {mayRollBack ? <HeadCell end>{t("back")}</HeadCell> : null}
        </>
      }
    >
      {versions.map(({ version, publishedAt, publishedBy, restores, proposal }, at) => (
        <Row key={version}>
          <Cell label="">
            <Link
              href={`/policy/${version}`}
              prefetch={false}
              aria-current={version === shown ? "true" : undefined}
              className="font-medium text-accent underline-offset-2 hover:underline"
            >
              {t("named", { version })}
            </Link>
          </Cell>
          <Cell label={t("at")}>
            <When at={publishedAt} />
          </Cell>
          <Cell label={t("by")}>
            <span className="flex flex-col">
              <span>{publishedBy?.name ?? <span className="text-ink-3">{t("shipped")}</span>}</span>
              {restores === null ? null : (
                <span className="text-quiet text-ink-2">{t("restores", { version: restores })}</span>
              )}
              {proposal === null ? null : (
                <Link
                  href={`/policy/proposals/${proposal}`}
                  prefetch={false}
                  className="text-quiet text-accent underline underline-offset-2"
                >
                  {t("proposal")}
                </Link>
              )}
            </span>
          </Cell>
          <Cell label={t("state")}>
            {at === 0 ? <Chip tone="ok">{t("inForce")}</Chip> : <span className="text-ink-3">{t("earlier")}</span>}
          </Cell>
          {mayRollBack ? (
            <Cell label={at === 0 ? "" : t("back")} end>
              {at === 0 ? null : <RollBack to={version} inForce={inForce} />}
            </Cell>
          ) : null}
        </Row>
      ))}
    </Table>
  );
}
