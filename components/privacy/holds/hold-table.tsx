"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/moment";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import type { HoldView } from "@/core/privacy/retention-view";

type Props = { label: string; holds: readonly HoldView[]; onLift?: (hold: HoldView) => void };

/** Holds with what each covers; those in force can be lifted. */
export function HoldTable({ label, holds, onLift }: Props) {
  const t = useTranslations("holds.table");
  return (
    <Table
      label={label}
      head={
        <>
          <HeadCell>{t("hold")}</HeadCell>
          <HeadCell>{t("covers")}</HeadCell>
          <HeadCell>{t("since")}</HeadCell>
          {onLift ? <HeadCell end>{t("actions")}</HeadCell> : <HeadCell>{t("lifted")}</HeadCell>}
        </>
      }
    >
      {holds.map((hold) => (
        <Row key={hold.id}>
          <Cell label="">
            <span className="flex min-w-0 flex-col">
              <span className="font-medium wrap-anywhere">{hold.title}</span>
              <span className="max-w-[34rem] text-quiet whitespace-pre-wrap text-ink-2 wrap-anywhere">
                {hold.reason}
              </span>
            </span>
          </Cell>
          <Cell label={t("covers")}>
            <Covers hold={hold} />
          </Cell>
          <Cell label={t("since")}>
            <Mark mark={hold.set} />
          </Cell>
          {onLift ? (
            <Cell label="" end>
              <Button small aria-label={t("liftNamed", { title: hold.title })} onClick={() => onLift(hold)}>
                {t("lift")}
              </Button>
            </Cell>
          ) : (
            <Cell label={t("lifted")}>{hold.lifted ? <Mark mark={hold.lifted} /> : null}</Cell>
          )}
        </Row>
      ))}
    </Table>
  );
}

function Covers({ hold }: { hold: HoldView }) {
  const t = useTranslations("holds.table");
  const id = hold.scope === "conversation" ? hold.conversation : hold.subject;
  return (
    <span className="flex min-w-0 flex-col">
      <span>{t(`scope.${hold.scope}`)}</span>
      {id ? <span className="font-mono text-small break-all text-ink-2">{id}</span> : null}
      {hold.lifted ? null : <span className="text-quiet text-ink-2">{t("count", { count: hold.conversations })}</span>}
    </span>
  );
}

function Mark({ mark: { at, by, reason } }: { mark: { at: string; by: string; reason?: string | null } }) {
  const t = useTranslations("holds.table");
  return (
    <span className="flex min-w-0 flex-col">
      <Moment at={at} />
      <span className="text-quiet text-ink-2">{t("by", { name: by })}</span>
      {reason ? <span className="text-quiet text-ink-2 wrap-anywhere">{reason}</span> : null}
    </span>
  );
}
