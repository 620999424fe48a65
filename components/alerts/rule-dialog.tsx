"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useTRPC } from "@/components/shell/trpc";
import { useOutcome } from "@/components/shell/use-outcome";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { type AlertRule, readersOf } from "@/core/alert/alert";
import type { AlertRuleView, AlertsView } from "@/server/services/alert/read-alerts";
import { AlertFault } from "./alert-fault";
import { HowFields, LimitField, WhatFields, WhenFields } from "./rule-fields";

type Props = { open: AlertRuleView | "new" | null; alerts: AlertsView; onClose: () => void };

export function RuleDialog({ open, alerts, onClose }: Props) {
  const t = useTranslations("adminAlerts.dialog");
  return (
    <Dialog
      open={open !== null}
      onClose={onClose}
      title={open === "new" ? t("addTitle") : t("changeTitle")}
      closeLabel={t("close")}
    >
      {open === null ? null : <RuleForm rule={open === "new" ? null : open} alerts={alerts} onDone={onClose} />}
    </Dialog>
  );
}

/** A rule begins as mail of what is missed most, to whom it is for. */
const FRESH: AlertRule = {
  kind: "deadline_missed",
  queue: null,
  channel: "email",
  roles: readersOf("deadline_missed"),
  members: [],
  endpoint: null,
  threshold: null,
  whileWorking: false,
};

type FormProps = { rule: AlertRuleView | null; alerts: AlertsView; onDone: () => void };

function RuleForm({ rule, alerts, onDone }: FormProps) {
  const t = useTranslations("adminAlerts.dialog");
  const trpc = useTRPC();
  const outcome = useOutcome("alert");
  const [given, setGiven] = useState<AlertRule>(rule ?? FRESH);
  const set = (part: Partial<AlertRule>) => setGiven((before) => ({ ...before, ...part }));
  const save = useMutation(
    trpc.alert.save.mutationOptions({
      onSuccess: () => void outcome.done(rule ? t("changed") : t("added")).then(onDone),
    }),
  );
  const nowhere = given.channel === "webhook" && alerts.endpoints.length === 0;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (save.isPending) return;
    const { roles, members, ...rest } = given;
    save.mutate({ ...rest, roles: [...roles], members: [...members], id: rule?.id ?? null });
  }

  return (
    <form onSubmit={submit} className="flex flex-col gap-4 p-4">
      <WhatFields rule={given} queues={alerts.queues} onChange={set} />
      <LimitField rule={given} onChange={set} />
      <HowFields rule={given} alerts={alerts} onChange={set} />
      <WhenFields rule={given} hours={alerts.hours} onChange={set} />
      <AlertFault error={save.error} kind={given.kind} />
      <div>
        <Button type="submit" look="primary" busy={save.isPending} disabled={nowhere}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}
