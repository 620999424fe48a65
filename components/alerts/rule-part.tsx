"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/components/shell/trpc";
import { useOutcome } from "@/components/shell/use-outcome";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { Empty } from "@/components/ui/empty";
import { Section } from "@/components/ui/section";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import type { AlertRuleView, AlertsView } from "@/server/services/alert/read-alerts";
import { RuleDialog } from "./rule-dialog";
import { useAlertWords } from "./use-alert-words";

/** The rules: of what, where, how and whom; each can be tried, changed and removed. */
export function RulePart({ alerts }: { alerts: AlertsView }) {
  const t = useTranslations("adminAlerts.rules");
  const [open, setOpen] = useState<AlertRuleView | "new" | null>(null);
  const [leaving, setLeaving] = useState<AlertRuleView | null>(null);
  const { rules, mayManage } = alerts;
  return (
    <Section
      title={t("title")}
      text={t("text")}
      actions={mayManage ? <Button onClick={() => setOpen("new")}>{t("add")}</Button> : null}
    >
      {rules.length === 0 ? (
        <Empty title={t("none")} text={mayManage ? t("noneText") : t("noneRead")}>
          {mayManage ? <Recommended /> : null}
        </Empty>
      ) : (
        <RuleTable alerts={alerts} onChange={setOpen} onRemove={setLeaving} />
      )}
      <RuleDialog open={open} alerts={alerts} onClose={() => setOpen(null)} />
      <RemoveRule rule={leaving} alerts={alerts} onClose={() => setLeaving(null)} />
    </Section>
  );
}

function Recommended() {
  const t = useTranslations("adminAlerts.rules");
  const trpc = useTRPC();
  const outcome = useOutcome("alert");
  const add = useMutation(
    trpc.alert.recommended.mutationOptions({
      onSuccess: ({ rules }) => void outcome.done(t("recommendedDone", { count: rules })),
      onError: outcome.refused,
    }),
  );
  return (
    <Button look="primary" busy={add.isPending} onClick={() => add.mutate()}>
      {t("recommended")}
    </Button>
  );
}

type TableProps = {
  alerts: AlertsView;
  onChange: (rule: AlertRuleView) => void;
  onRemove: (rule: AlertRuleView) => void;
};

function RuleTable({ alerts, onChange, onRemove }: TableProps) {
  const t = useTranslations("adminAlerts.rules");
  return (
    <Table
      label={t("title")}
      head={
        <>
          <HeadCell>{t("what")}</HeadCell>
          <HeadCell>{t("where")}</HeadCell>
          <HeadCell>{t("how")}</HeadCell>
          <HeadCell>{t("who")}</HeadCell>
          {alerts.mayManage ? <HeadCell end>{t("actions")}</HeadCell> : null}
        </>
      }
    >
      {alerts.rules.map((rule) => (
        <RuleRow
          key={rule.id}
          rule={rule}
          alerts={alerts}
          onChange={() => onChange(rule)}
          onRemove={() => onRemove(rule)}
        />
      ))}
    </Table>
  );
}

type RowProps = { rule: AlertRuleView; alerts: AlertsView; onChange: () => void; onRemove: () => void };

function RuleRow({ rule, alerts, onChange, onRemove }: RowProps) {
  const t = useTranslations("adminAlerts.rules");
  const channel = useTranslations("adminAlerts.channel");
  const words = useAlertWords(alerts);
  const limit = words.limit(rule.kind, rule.threshold);
  return (
    <Row>
      <Cell label="">
        <span className="flex flex-col">
          <span className="font-medium">{words.kind(rule.kind)}</span>
          {limit === null ? null : <span className="text-quiet text-ink-2">{limit}</span>}
        </span>
      </Cell>
      <Cell label={t("where")}>{words.queue(rule.queue)}</Cell>
      <Cell label={t("how")}>
        <span className="flex flex-col">
          <span>{channel(rule.channel)}</span>
          {rule.whileWorking ? <span className="text-quiet text-ink-2">{t("working")}</span> : null}
        </span>
      </Cell>
      <Cell label={t("who")}>{words.readers(rule)}</Cell>
      {alerts.mayManage ? (
        <Cell label="" end>
          <RuleActions
            rule={rule}
            what={`${words.kind(rule.kind)}, ${channel(rule.channel)}`}
            onChange={onChange}
            onRemove={onRemove}
          />
        </Cell>
      ) : null}
    </Row>
  );
}

type ActionProps = { rule: AlertRuleView; what: string; onChange: () => void; onRemove: () => void };

function RuleActions({ rule, what, onChange, onRemove }: ActionProps) {
  const t = useTranslations("adminAlerts.rules");
  const trpc = useTRPC();
  const outcome = useOutcome("alert", "notification");
  const test = useMutation(
    trpc.alert.testRule.mutationOptions({
      onSuccess: ({ channel }) => void outcome.done(t(`tested.${channel}`)),
      onError: outcome.refused,
    }),
  );
  return (
    <span className="flex flex-wrap gap-1.5 md:justify-end">
      <Button
        small
        busy={test.isPending}
        aria-label={t("testNamed", { what })}
        onClick={() => test.mutate({ rule: rule.id })}
      >
        {t("test")}
      </Button>
      <Button small aria-label={t("changeNamed", { what })} onClick={onChange}>
        {t("change")}
      </Button>
      <Button small aria-label={t("removeNamed", { what })} onClick={onRemove}>
        {t("remove")}
      </Button>
    </span>
  );
}

type RemoveProps = { rule: AlertRuleView | null; alerts: AlertsView; onClose: () => void };

function RemoveRule({ rule, alerts, onClose }: RemoveProps) {
  const t = useTranslations("adminAlerts.rules");
  const words = useAlertWords(alerts);
  const trpc = useTRPC();
  const outcome = useOutcome("alert");
  const remove = useMutation(
    trpc.alert.remove.mutationOptions({
      onSuccess: () => {
        onClose();
        void outcome.done(t("removed"));
      },
      onError: outcome.refused,
    }),
  );
  return (
    <Confirm
      open={rule !== null}
      title={t("ask.title")}
      confirm={t("ask.confirm")}
      cancel={t("ask.cancel")}
      danger
      busy={remove.isPending}
      onConfirm={() => rule && remove.mutate({ rule: rule.id })}
      onClose={onClose}
    >
      <p>{rule ? t("ask.text", { what: words.kind(rule.kind) }) : null}</p>
    </Confirm>
  );
}
