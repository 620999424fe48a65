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

/** What signs the webhooks. While one secret replaces another both sign, so that the receiver can change over in its own time. */
export function SourceSecrets({ source }: { source: SourceDetail }) {
  const t = useTranslations("adminSources.secrets");
  const secret = useTranslations("adminSources.secret");
  const [shown, setShown] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const valid = source.secrets.filter((each) => each.retiredAt === null);
  const older = valid.length > 1 ? valid.at(-1) : undefined;
  const { rotate, retire } = useSecretVerbs(setShown, () => setAsking(false));
  return (
    <Section
      title={t("title")}
      text={older ? t("textTwo") : t("text")}
      actions={
        older ? (
          <Button look="danger" onClick={() => setAsking(true)}>
            {t("retire")}
          </Button>
        ) : (
          <Button busy={rotate.isPending} onClick={() => rotate.mutate({ source: source.id })}>
            {t("rotate")}
          </Button>
        )
      }
    >
      {shown === null ? null : <ShownOnce label={secret("signing")} value={shown} onKept={() => setShown(null)} />}
      <SecretTable secrets={source.secrets} older={older?.version ?? null} />
      <Confirm
        open={asking}
        title={t("ask.title")}
        confirm={t("ask.confirm")}
        cancel={t("ask.cancel")}
        danger
        busy={retire.isPending}
        onConfirm={() => older && retire.mutate({ source: source.id, version: older.version })}
        onClose={() => setAsking(false)}
      >
        <p>{t("ask.text", { version: older?.version ?? 0 })}</p>
      </Confirm>
    </Section>
  );
}

function useSecretVerbs(onShown: (secret: string) => void, onSettled: () => void) {
  const t = useTranslations("adminSources.secrets");
  const trpc = useTRPC();
  const outcome = useOutcome("source");
  const rotate = useMutation(
    trpc.source.rotateSecret.mutationOptions({
      onSuccess: ({ signingSecret }) => {
        onShown(signingSecret);
        return outcome.done(t("rotated"));
      },
      onError: outcome.refused,
    }),
  );
  const retire = useMutation(
    trpc.source.retireSecret.mutationOptions({
      onSuccess: () => outcome.done(t("retired")),
      onError: outcome.refused,
      onSettled,
    }),
  );
  return { rotate, retire };
}

function SecretTable({ secrets, older }: { secrets: SourceDetail["secrets"]; older: number | null }) {
  const t = useTranslations("adminSources.secrets");
  return (
    <Table
      label={t("title")}
      head={
        <>
          <HeadCell>{t("version")}</HeadCell>
          <HeadCell>{t("since")}</HeadCell>
          <HeadCell>{t("state")}</HeadCell>
        </>
      }
    >
      {secrets.map(({ version, createdAt, retiredAt }) => (
        <Row key={version}>
          <Cell label={t("version")}>{version}</Cell>
          <Cell label={t("since")}>
            <When at={createdAt} />
          </Cell>
          <Cell label={t("state")}>
            {retiredAt !== null ? (
              <span className="text-ink-3">
                {t("retiredAt")} <When at={retiredAt} />
              </span>
            ) : version === older ? (
              <Chip tone="warning">{t("replaced")}</Chip>
            ) : (
              <Chip tone="ok">{t("signs")}</Chip>
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
