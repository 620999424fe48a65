"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { When } from "@/components/desk/when";
import { useTRPC } from "@/components/shell/trpc";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Empty } from "@/components/ui/empty";
import { Page } from "@/components/ui/page";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import type { SourceView } from "@/server/services/source/read-sources";
import { NewSource } from "./new-source";

type Props = { first: SourceView[]; origin: string };

/** The AI systems that send drafts: what opens them, where they are told, and whether they are in use. */
export function SourceList({ first, origin }: Props) {
  const t = useTranslations("adminSources");
  const trpc = useTRPC();
  const [creating, setCreating] = useState(false);
  const { data } = useQuery(trpc.source.list.queryOptions(undefined, { initialData: first }));
  return (
    <Page
      title={t("title")}
      text={t("text")}
      actions={
        <Button look="primary" onClick={() => setCreating(true)}>
          {t("new.open")}
        </Button>
      }
    >
      {data.length === 0 ? (
        <Empty title={t("none.title")} text={t("none.text")} />
      ) : (
        <Table
          label={t("title")}
          head={
            <>
              <HeadCell>{t("name")}</HeadCell>
              <HeadCell>{t("state")}</HeadCell>
              <HeadCell end>{t("keysInUse")}</HeadCell>
              <HeadCell>{t("address")}</HeadCell>
              <HeadCell>{t("tools")}</HeadCell>
              <HeadCell>{t("lastDraft")}</HeadCell>
            </>
          }
        >
          {data.map((source) => (
            <SourceRow key={source.id} source={source} />
          ))}
        </Table>
      )}
      <NewSource open={creating} origin={origin} onClose={() => setCreating(false)} />
    </Page>
  );
}

function SourceRow({ source }: { source: SourceView }) {
  const t = useTranslations("adminSources");
  return (
    <Row>
      <Cell label="">
        <span className="flex min-w-0 flex-col">
          <Link
            href={`/admin/sources/${source.id}`}
            prefetch={false}
            className="font-medium text-accent underline-offset-2 hover:underline max-md:min-h-8"
          >
            {source.name}
          </Link>
          <span className="font-mono text-small text-ink-3">{source.code}</span>
        </span>
      </Cell>
      <Cell label={t("state")}>
        <SourceState source={source} />
      </Cell>
      <Cell label={t("keysInUse")} end>
        {source.keys}
      </Cell>
      <Cell label={t("address")}>
        {source.deliveryUrl === null ? (
          <span className="text-ink-3">{t("nowhere")}</span>
        ) : (
          <span className="min-w-0 break-all">{new URL(source.deliveryUrl).host}</span>
        )}
      </Cell>
      <Cell label={t("tools")}>
        <span className="min-w-0 break-words">
          {source.writingTools.length === 0 ? (
            <span className="text-ink-3">{t("noTools")}</span>
          ) : (
            source.writingTools.join(", ")
          )}
        </span>
      </Cell>
      <Cell label={t("lastDraft")}>
        {source.lastDraftAt === null ? (
          <span className="whitespace-nowrap text-ink-3">{t("noDraft")}</span>
        ) : (
          <span className="whitespace-nowrap">
            <When at={source.lastDraftAt} />
          </span>
        )}
      </Cell>
    </Row>
  );
}

function SourceState({ source }: { source: Pick<SourceView, "disabledAt"> }) {
  const t = useTranslations("adminSources");
  return source.disabledAt === null ? (
    <Chip tone="ok">{t("enabled")}</Chip>
  ) : (
    <Chip tone="warning">{t("disabled")}</Chip>
  );
}
