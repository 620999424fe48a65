"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { When } from "@/components/desk/when";
import { useTRPC } from "@/components/shell/trpc";
import { useRefusalText } from "@/components/shell/use-refusal-text";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Section } from "@/components/ui/section";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { showToast } from "@/components/ui/toast-store";
import type { SessionView } from "@/core/identity/people-view";

/** Where this person is signed in; each can be ended from here. */
export function Sessions({ first }: { first: SessionView[] }) {
  const t = useTranslations("account.sessions");
  const trpc = useTRPC();
  const sessions = useQuery({ ...trpc.account.sessions.queryOptions(), placeholderData: first }).data ?? first;
  const after = useAfterEnding();
  const endOthers = useMutation(trpc.account.endOthers.mutationOptions(after));
  const others = sessions.some((session) => !session.here);
  return (
    <Section
      title={t("title")}
      text={t("text")}
      actions={
        others ? (
          <Button small look="danger" busy={endOthers.isPending} onClick={() => endOthers.mutate()}>
            {t("endOthers")}
          </Button>
        ) : null
      }
    >
      <Table
        label={t("title")}
        head={
          <>
            <HeadCell>{t("device")}</HeadCell>
            <HeadCell>{t("since")}</HeadCell>
            <HeadCell>{t("seen")}</HeadCell>
            <HeadCell end>{t("actions")}</HeadCell>
          </>
        }
      >
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </Table>
    </Section>
  );
}

function SessionRow({ session }: { session: SessionView }) {
  const t = useTranslations("account.sessions");
  const trpc = useTRPC();
  const end = useMutation(trpc.account.endSession.mutationOptions(useAfterEnding()));
  const device = session.device ?? t("unknownDevice");
  return (
    <Row>
      <Cell label="">
        <span className="inline-flex flex-wrap items-center gap-2">
          <span className="font-medium">{device}</span>
          {session.here ? <Chip tone="ok">{t("here")}</Chip> : null}
        </span>
      </Cell>
      <Cell label={t("since")}>
        <When at={session.createdAt} />
      </Cell>
      <Cell label={t("seen")}>{session.here ? t("now") : <When at={session.seenAt} />}</Cell>
      <Cell label="" end>
        {session.here ? null : (
          <Button
            small
            busy={end.isPending}
            aria-label={t("endNamed", { device })}
            onClick={() => end.mutate({ session: session.id })}
          >
            {t("end")}
          </Button>
        )}
      </Cell>
    </Row>
  );
}

function useAfterEnding() {
  const t = useTranslations("account.sessions");
  const queryClient = useQueryClient();
  const refusalText = useRefusalText();
  const refresh = () => queryClient.invalidateQueries({ queryKey: [["account"]] });
  return {
    onSuccess: async () => {
      await refresh();
      showToast({ id: "session", tone: "plain", title: t("ended"), until: Date.now() + 6_000 });
    },
    onError: (error: unknown) => {
      const { title, next } = refusalText(error);
      showToast({ id: "session", tone: "severe", title, detail: next });
      void refresh();
    },
  };
}
