"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/components/shell/trpc";
import { useOutcome } from "@/components/shell/use-outcome";
import { Button } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import type { Reason } from "@/core/review/reasons";
import { ReasonDialog } from "./reason-dialog";

/** What a decision may give as its reason: in which order, in which words, and what is no longer offered. */
export function ReasonList({ first }: { first: Reason[] }) {
  const t = useTranslations("adminReasons");
  const trpc = useTRPC();
  const [open, setOpen] = useState<Reason | "new" | null>(null);
  const { data } = useQuery(trpc.reason.list.queryOptions(undefined, { initialData: first }));
  const active = data.filter((reason) => !reason.retired);
  const retired = data.filter((reason) => reason.retired);
  return (
    <Page
      title={t("title")}
      text={t("text")}
      actions={
        <Button look="primary" onClick={() => setOpen("new")}>
          {t("add")}
        </Button>
      }
    >
      <ActiveReasons reasons={active} onReword={setOpen} />
      {retired.length > 0 ? (
        <Section title={t("retiredTitle")} text={t("retiredText")}>
          <RetiredReasons reasons={retired} />
        </Section>
      ) : null}
      <ReasonDialog open={open} onClose={() => setOpen(null)} />
    </Page>
  );
}

function Head({ first }: { first: string }) {
  const t = useTranslations("adminReasons");
  return (
    <>
      <HeadCell>{first}</HeadCell>
      <HeadCell>{t("english")}</HeadCell>
      <HeadCell>{t("german")}</HeadCell>
      <HeadCell end>{t("actions")}</HeadCell>
    </>
  );
}

function ActiveReasons({ reasons, onReword }: { reasons: readonly Reason[]; onReword: (reason: Reason) => void }) {
  const t = useTranslations("adminReasons");
  const trpc = useTRPC();
  const outcome = useOutcome("reason");
  const move = useMutation(
    trpc.reason.move.mutationOptions({ onSuccess: () => outcome.done(t("moved")), onError: outcome.refused }),
  );
  const retire = useMutation(
    trpc.reason.switch.mutationOptions({ onSuccess: () => outcome.done(t("retired")), onError: outcome.refused }),
  );
  return (
    <Table label={t("title")} head={<Head first={t("place")} />}>
      {reasons.map(({ code, title, retired }, at) => (
        <Row key={code}>
          <Cell label={t("place")}>
            <span className="tabular-nums">{at + 1}</span>
          </Cell>
          <Cell label={t("english")}>{title.en}</Cell>
          <Cell label={t("german")}>{title.de}</Cell>
          <Cell label="" end>
            <span className="flex flex-wrap gap-1.5 md:justify-end">
              <Button
                small
                disabled={at === 0}
                aria-label={t("upNamed", { title: title.en })}
                onClick={() => move.mutate({ code, direction: "up" })}
              >
                {t("up")}
              </Button>
              <Button
                small
                disabled={at === reasons.length - 1}
                aria-label={t("downNamed", { title: title.en })}
                onClick={() => move.mutate({ code, direction: "down" })}
              >
                {t("down")}
              </Button>
              <Button
                small
                aria-label={t("rewordNamed", { title: title.en })}
                onClick={() => onReword({ code, title, retired })}
              >
                {t("reword")}
              </Button>
              <Button
                small
                disabled={reasons.length === 1}
                aria-label={t("retireNamed", { title: title.en })}
                onClick={() => retire.mutate({ code, active: false })}
              >
                {t("retire")}
              </Button>
            </span>
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function RetiredReasons({ reasons }: { reasons: readonly Reason[] }) {
  const t = useTranslations("adminReasons");
  const trpc = useTRPC();
  const outcome = useOutcome("reason");
  const restore = useMutation(
    trpc.reason.switch.mutationOptions({ onSuccess: () => outcome.done(t("restored")), onError: outcome.refused }),
  );
  return (
    <Table label={t("retiredTitle")} head={<Head first={t("code")} />}>
      {reasons.map(({ code, title }) => (
        <Row key={code}>
          <Cell label={t("code")}>
            <span className="font-mono text-quiet text-ink-3">{code}</span>
          </Cell>
          <Cell label={t("english")}>{title.en}</Cell>
          <Cell label={t("german")}>{title.de}</Cell>
          <Cell label="" end>
            <Button
              small
              aria-label={t("restoreNamed", { title: title.en })}
              onClick={() => restore.mutate({ code, active: true })}
            >
              {t("restore")}
            </Button>
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
