"use client";

import { useMutation } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { type ChosenScope, EVERYTHING, isComplete, ScopePicker } from "@/components/shell/scope-picker";
import { useTRPC } from "@/components/shell/trpc";
import { useOutcome } from "@/components/shell/use-outcome";
import { useScopeWords } from "@/components/shell/use-scope-words";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Dialog } from "@/components/ui/dialog";
import { Section } from "@/components/ui/section";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { Textarea } from "@/components/ui/textarea";
import type { RecordedDrill } from "@/server/services/stop/stop-record";
import { StopMark } from "./stop-mark";

/** Drills on record, and the next one. */
export function StopDrills({ drills }: { drills: readonly RecordedDrill[] }) {
  const t = useTranslations("adminStops.drill");
  const [open, setOpen] = useState(false);
  return (
    <Section title={t("title")} text={t("text")} actions={<Button onClick={() => setOpen(true)}>{t("open")}</Button>}>
      {drills.length === 0 ? <p className="text-ink-2">{t("none")}</p> : <DrillTable drills={drills} />}
      <Dialog open={open} onClose={() => setOpen(false)} title={t("dialog")} closeLabel={t("close")}>
        <DrillForm onDone={() => setOpen(false)} />
      </Dialog>
    </Section>
  );
}

function DrillTable({ drills }: { drills: readonly RecordedDrill[] }) {
  const t = useTranslations("adminStops.drill");
  const format = useFormatter();
  const words = useScopeWords();
  return (
    <Table
      label={t("title")}
      head={
        <>
          <HeadCell>{t("scope")}</HeadCell>
          <HeadCell>{t("pressed")}</HeadCell>
          <HeadCell>{t("found")}</HeadCell>
        </>
      }
    >
      {drills.map(({ id, scope, source, value, set, found }) => (
        <Row key={id}>
          <Cell label={t("scope")}>
            <span className="font-medium wrap-anywhere">{words(scope, value ?? source)}</span>
          </Cell>
          <Cell label={t("pressed")}>
            <StopMark mark={set} />
          </Cell>
          <Cell label={t("found")}>
            <span className="flex flex-col items-start gap-0.5">
              <Chip tone={found?.left === 0 ? "ok" : "severe"}>
                {found === null ? t("broken") : found.left === 0 ? t("passed") : t("failed", { count: found.left })}
              </Chip>
              {found ? (
                <span className="text-quiet text-ink-2">
                  {t("held", { count: found.held, ms: format.number(found.ms) })}
                </span>
              ) : null}
            </span>
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function DrillForm({ onDone }: { onDone: () => void }) {
  const t = useTranslations("adminStops.drill");
  const trpc = useTRPC();
  const outcome = useOutcome("stop", "queue");
  const [chosen, setChosen] = useState<ChosenScope>(EVERYTHING);
  const [reason, setReason] = useState("");
  const drill = useMutation(
    trpc.stop.drill.mutationOptions({
      onSuccess: async ({ held, ms, left }) => {
        onDone();
        await outcome.done(left === 0 ? t("done", { count: held, ms }) : t("failed", { count: left }));
      },
      onError: outcome.refused,
    }),
  );
  const ready = reason.trim() !== "" && isComplete(chosen);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!ready || drill.isPending) return;
    const { scope, value } = chosen;
    const of = scope === "source" ? { source: value } : scope === "organisation" ? {} : { value };
    drill.mutate({ scope, ...of, reason: reason.trim() });
  }

  return (
    <form onSubmit={submit} className="flex flex-col gap-4 p-4">
      <p className="text-ink-2">{t("explained")}</p>
      <ScopePicker value={chosen} onChange={setChosen} />
      <Textarea
        label={t("reason")}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        rows={2}
        required
        maxLength={500}
      />
      <div className="flex items-center gap-3">
        <Button type="submit" look="primary" busy={drill.isPending} disabled={!ready}>
          {t("press")}
        </Button>
        {ready ? null : <p className="text-quiet text-ink-2">{t("reasonFirst")}</p>}
      </div>
    </form>
  );
}
