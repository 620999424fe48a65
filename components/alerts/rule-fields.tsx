"use client";

import { X } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Choice } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Several } from "@/components/ui/several";
import { ALERT_CHANNELS, ALERT_KINDS, type AlertKind, type AlertRule, alertFacts, readersOf } from "@/core/alert/alert";
import { ROLES, type Role } from "@/core/identity/roles";
import type { AlertsView } from "@/server/services/alert/read-alerts";
import { useAlertWords } from "./use-alert-words";

type Change = (part: Partial<AlertRule>) => void;

/** Of what, and in which queue where it happens in one. Another kind is for others: they are named anew. */
export function WhatFields({
  rule,
  queues,
  onChange,
}: {
  rule: AlertRule;
  queues: AlertsView["queues"];
  onChange: Change;
}) {
  const t = useTranslations("adminAlerts.dialog");
  const everywhere = useTranslations("adminAlerts.rules");
  const kind = useTranslations("adminAlerts.kind");
  const locale = useLocale() === "de" ? "de" : "en";
  const choose = (next: AlertKind) =>
    onChange({
      kind: next,
      queue: alertFacts(next).inQueue ? rule.queue : null,
      threshold: null,
      ...(rule.channel !== "webhook" && { roles: readersOf(next) }),
    });
  return (
    <>
      <Select
        label={t("kind")}
        value={rule.kind}
        data-wants-focus
        options={ALERT_KINDS.map((value) => ({ value, label: kind(value) }))}
        onChange={(value) => choose(value as AlertKind)}
      />
      {alertFacts(rule.kind).inQueue ? (
        <Select
          label={t("queue")}
          value={rule.queue ?? ""}
          options={[
            { value: "", label: everywhere("everywhere") },
            ...queues.map(({ id, title }) => ({ value: id, label: title[locale] })),
          ]}
          onChange={(value) => onChange({ queue: value === "" ? null : value })}
        />
      ) : null}
    </>
  );
}

/** The limit of a figure; of what simply happens there is none. */
export function LimitField({ rule, onChange }: { rule: AlertRule; onChange: Change }) {
  const t = useTranslations("adminAlerts.dialog");
  const words = useAlertWords({ queues: [], members: [], endpoints: [] });
  const limit = alertFacts(rule.kind).limit;
  if (limit === null) return null;
  return (
    <div className="flex flex-col gap-1">
      <Field
        label={t(`limit.${limit.unit}`)}
        type="number"
        inputMode="numeric"
        min={limit.least}
        max={limit.most}
        value={rule.threshold ?? ""}
        onChange={({ target }) => onChange({ threshold: target.value === "" ? null : Number(target.value) })}
      />
      <p className="text-quiet text-ink-3">{t("limitHint", { value: words.limit(rule.kind, null) ?? "" })}</p>
    </div>
  );
}

/** How, and whom: people by role or name, or one of the organisation's own systems. */
export function HowFields({ rule, alerts, onChange }: { rule: AlertRule; alerts: AlertsView; onChange: Change }) {
  const t = useTranslations("adminAlerts.dialog");
  const channel = useTranslations("adminAlerts.channel");
  const role = useTranslations("role");
  const choose = (next: AlertRule["channel"]) =>
    onChange(
      next === "webhook"
        ? { channel: next, roles: [], members: [], endpoint: alerts.endpoints[0]?.id ?? null }
        : { channel: next, endpoint: null, ...(rule.channel === "webhook" && { roles: readersOf(rule.kind) }) },
    );
  return (
    <>
      <Choice
        legend={t("channel")}
        options={ALERT_CHANNELS.map((value) => ({ value, label: channel(value) }))}
        value={rule.channel}
        onChange={choose}
      />
      {rule.channel !== "webhook" ? (
        <>
          <Several
            legend={t("roles")}
            options={ROLES.map((value) => ({ value, label: role(value) }))}
            values={rule.roles}
            onChange={(roles) => onChange({ roles: roles as Role[] })}
          />
          <Named named={rule.members} members={alerts.members} onChange={(members) => onChange({ members })} />
        </>
      ) : alerts.endpoints.length === 0 ? (
        <p className="text-ink-2">{t("noEndpoint")}</p>
      ) : (
        <Select
          label={t("endpoint")}
          value={rule.endpoint ?? ""}
          options={alerts.endpoints.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(endpoint) => onChange({ endpoint })}
        />
      )}
    </>
  );
}

type NamedProps = {
  named: readonly string[];
  members: AlertsView["members"];
  onChange: (members: string[]) => void;
};

/** People by name: those that are named, each of whom can be taken away again, and a list of the others. */
function Named({ named, members, onChange }: NamedProps) {
  const t = useTranslations("adminAlerts.dialog");
  const gone = useTranslations("adminAlerts.rules");
  const nameOf = (id: string) => members.find((each) => each.id === id)?.name ?? gone("gone");
  return (
    <div className="flex flex-col gap-1.5">
      <Select
        label={t("members")}
        value=""
        options={[
          { value: "", label: t("addMember") },
          ...members.filter(({ id }) => !named.includes(id)).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(id) => onChange(id === "" ? [...named] : [...named, id])}
      />
      {named.length > 0 ? (
        <ul className="flex flex-wrap gap-1.5">
          {named.map((id) => (
            <li key={id}>
              <button
                type="button"
                aria-label={t("leaveOut", { name: nameOf(id) })}
                onClick={() => onChange(named.filter((each) => each !== id))}
                className="inline-flex min-h-8 items-center gap-1.5 rounded-md border border-line-control px-2.5 text-quiet hover:bg-hover max-md:min-h-10"
              >
                {nameOf(id)}
                <X aria-hidden="true" className="size-3.5" />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** At any time, or in working hours alone. */
export function WhenFields({ rule, hours, onChange }: { rule: AlertRule; hours: boolean; onChange: Change }) {
  const t = useTranslations("adminAlerts.dialog");
  if (rule.channel === "app") return null;
  return (
    <div className="flex flex-col gap-1">
      <Choice
        legend={t("whenTitle")}
        options={[
          { value: "always", label: t("always") },
          { value: "working", label: t("working") },
        ]}
        value={rule.whileWorking ? "working" : "always"}
        onChange={(value) => onChange({ whileWorking: value === "working" })}
      />
      {rule.whileWorking ? <p className="text-quiet text-ink-3">{hours ? t("workingHint") : t("noHours")}</p> : null}
    </div>
  );
}
