"use client";

import { useTranslations } from "next-intl";
import { Chip } from "@/components/ui/chip";
import { Disclosure } from "@/components/ui/disclosure";
import { Moment } from "@/components/ui/moment";
import { Section } from "@/components/ui/section";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import type { PrivacyVersionView } from "@/server/services/privacy/read-privacy-policy";
import { ChangeList } from "./change-list";

/** Every version there was, with what it changed. */
export function VersionsSection({ versions }: { versions: readonly PrivacyVersionView[] }) {
  const t = useTranslations("privacySettings.versions");
  return (
    <Section title={t("title")}>
      <Table
        label={t("title")}
        head={
          <>
            <HeadCell>{t("version")}</HeadCell>
            <HeadCell>{t("published")}</HeadCell>
            <HeadCell>{t("changes")}</HeadCell>
          </>
        }
      >
        {versions.map((version, at) => (
          <Row key={version.version}>
            <Cell label="">
              <span className="flex flex-wrap items-center gap-2">
                <span className="font-medium">{t("named", { version: version.version })}</span>
                {at === 0 ? <Chip tone="ok">{t("inForce")}</Chip> : null}
              </span>
            </Cell>
            <Cell label={t("published")}>
              <span className="flex flex-col">
                <Moment at={version.publishedAt} />
                <span className="text-quiet text-ink-2">{version.publishedBy?.name}</span>
              </span>
            </Cell>
            <Cell label={t("changes")}>
              <Disclosure summary={t("count", { count: version.changes.length })}>
                <div className="mt-2 max-w-[40rem] pl-5">
                  <ChangeList changes={version.changes} />
                </div>
              </Disclosure>
            </Cell>
          </Row>
        ))}
        <Row>
          <Cell label="">
            <span className="flex flex-wrap items-center gap-2">
              <span className="font-medium">{t("named", { version: 0 })}</span>
              {versions.length === 0 ? <Chip tone="ok">{t("inForce")}</Chip> : null}
            </span>
          </Cell>
          <Cell label={t("published")}>{t("shipped")}</Cell>
          <Cell label={t("changes")}>
            <span className="text-ink-2">{t("shippedText")}</span>
          </Cell>
        </Row>
      </Table>
    </Section>
  );
}
