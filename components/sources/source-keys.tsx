"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { When } from "@/components/desk/when";
import { useTRPC } from "@/components/shell/trpc";
import { useOutcome } from "@/components/shell/use-outcome";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Confirm } from "@/components/ui/confirm";
import { Section } from "@/components/ui/section";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import type { SourceDetail } from "@/server/services/source/read-sources";
import { ShownOnce } from "./shown-once";

type Key = SourceDetail["apiKeys"][number];

/** The keys that open a source. A new one stands beside the old until the old is revoked. */
export function SourceKeys({ source }: { source: SourceDetail }) {
  const t = useTranslations("adminSources.keys");
  const secret = useTranslations("adminSources.secret");
  const trpc = useTRPC();
  const outcome = useOutcome("source");
  const [shown, setShown] = useState<string | null>(null);
  const [asking, setAsking] = useState<Key | null>(null);
  const create = useMutation(
    trpc.source.createKey.mutationOptions({
      onSuccess: ({ apiKey }) => {
        setShown(apiKey);
        return outcome.done(t("created"));
      },
      onError: outcome.refused,
    }),
  );
  const revoke = useMutation(
    trpc.source.revokeKey.mutationOptions({
      onSuccess: () => outcome.done(t("revoked")),
      onError: outcome.refused,
      onSettled: () => setAsking(null),
    }),
  );
  return (
    <Section
      title={t("title")}
      text={t("text")}
      actions={
        <Button busy={create.isPending} disabled={shown !== null} onClick={() => create.mutate({ source: source.id })}>
          {t("create")}
        </Button>
      }
    >
      {shown === null ? null : <ShownOnce label={secret("key")} value={shown} onKept={() => setShown(null)} />}
      <KeyTable keys={source.apiKeys} onRevoke={setAsking} />
      <Confirm
        open={asking !== null}
        title={t("ask.title")}
        confirm={t("ask.confirm")}
        cancel={t("ask.cancel")}
        danger
        busy={revoke.isPending}
        onConfirm={() => asking && revoke.mutate({ source: source.id, key: asking.id })}
        onClose={() => setAsking(null)}
      >
        <p>{t("ask.text", { prefix: asking?.prefix ?? "" })}</p>
        {source.keys === 1 ? <p className="font-medium">{t("ask.last")}</p> : null}
      </Confirm>
    </Section>
  );
}

function KeyTable({ keys, onRevoke }: { keys: readonly Key[]; onRevoke: (key: Key) => void }) {
  const t = useTranslations("adminSources.keys");
  return (
    <Table
      label={t("title")}
      head={
        <>
          <HeadCell>{t("prefix")}</HeadCell>
          <HeadCell>{t("since")}</HeadCell>
          <HeadCell>{t("state")}</HeadCell>
          <HeadCell end>{t("action")}</HeadCell>
        </>
      }
    >
      {keys.map((key) => (
        <Row key={key.id}>
          <Cell label={t("prefix")}>
            <span className="font-mono text-quiet">{key.prefix}…</span>
          </Cell>
          <Cell label={t("since")}>
            <When at={key.createdAt} />
          </Cell>
          <Cell label={t("state")}>
            {key.revokedAt === null ? (
              <Chip tone="ok">{t("inUse")}</Chip>
            ) : (
              <span className="text-ink-3">
                {t("revokedAt")} <When at={key.revokedAt} />
              </span>
            )}
          </Cell>
          <Cell label="" end>
            {key.revokedAt === null ? (
              <Button small onClick={() => onRevoke(key)} aria-label={t("revokeNamed", { prefix: key.prefix })}>
                {t("revoke")}
              </Button>
            ) : null}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
