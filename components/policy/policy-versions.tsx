"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { When } from "@/components/desk/when";
import { Chip } from "@/components/ui/chip";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import type { PolicyVersionView } from "@/server/services/policy/read-policy";

type Props = { versions: readonly PolicyVersionView[]; shown: number };

/** Every version there was, each at an address of its own. */
export function PolicyVersions({ versions, shown }: Props) {
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
        </>
      }
    >
      {versions.map(({ version, publishedAt, publishedBy }, at) => (
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
          <Cell label={t("by")}>{publishedBy?.name ?? <span className="text-ink-3">{t("shipped")}</span>}</Cell>
          <Cell label={t("state")}>
            {at === 0 ? <Chip tone="ok">{t("inForce")}</Chip> : <span className="text-ink-3">{t("earlier")}</span>}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
