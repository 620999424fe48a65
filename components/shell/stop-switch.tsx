"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { Dialog } from "@/components/ui/dialog";
import { Textarea } from "@/components/ui/textarea";
import { useTRPC } from "./trpc";
import { useRefusalText } from "./use-refusal-text";

const EVERYTHING = "everything";

/** The stop switch of leads and admins: one dialog to stop a scope with a reason, and to lift a stop with a reason. */
export function StopSwitch() {
  const t = useTranslations("shell.stop");
  const [open, setOpen] = useState(false);
  const trpc = useTRPC();
  const { data } = useQuery(trpc.stop.read.queryOptions());
  if (!data?.mayUse) return null;
  const on = data.stops.length > 0;
  return (
    <>
      <Button small look={on ? "danger" : "quiet"} onClick={() => setOpen(true)}>
        {on ? t("manage") : t("open")}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t("title")} closeLabel={t("close")}>
        <StopForm stops={data.stops} sources={data.sources} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

type Stop = { id: string; scope: "organisation" | "source"; source: string | null };
type Props = { stops: readonly Stop[]; sources: readonly { id: string; name: string }[]; onDone: () => void };

function StopForm({ stops, sources, onDone }: Props) {
  const t = useTranslations("shell.stop");
  const { set, refusal } = useSetStop(onDone);
  const [chosen, setChosen] = useState<string>(stops[0] ? scopeOf(stops[0]) : EVERYTHING);
  const [reason, setReason] = useState("");
  const stopped = stops.some((stop) => scopeOf(stop) === chosen);
  const nameless = reason.trim() === "";
  const options = [
    { value: EVERYTHING, label: t("everything") },
    ...sources.map(({ id, name }) => ({ value: id, label: name })),
  ];

  function submit(event: FormEvent) {
    event.preventDefault();
    if (nameless || set.isPending) return;
    const scope = chosen === EVERYTHING ? ("organisation" as const) : ("source" as const);
    set.mutate({ scope, source: scope === "source" ? chosen : undefined, on: !stopped, reason: reason.trim() });
  }

  return (
    <form onSubmit={submit} className="flex flex-col gap-4 p-4">
      <p className="text-ink-2">{stopped ? t("liftExplained") : t("stopExplained")}</p>
      <Choice legend={t("what")} options={options} value={chosen} onChange={setChosen} />
      <Textarea
        label={t("reason")}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        rows={2}
        required
        maxLength={500}
      />
      {refusal ? (
        <p role="alert" className="text-severe">
          {refusal.title} {refusal.next}
        </p>
      ) : null}
      <div className="flex items-center gap-3">
        <Button type="submit" look={stopped ? "primary" : "danger"} busy={set.isPending} disabled={nameless}>
          {stopped ? t("lift") : t("stop")}
        </Button>
        {nameless ? <p className="text-quiet text-ink-2">{t("reasonFirst")}</p> : null}
      </div>
    </form>
  );
}

function scopeOf(stop: Stop): string {
  return stop.scope === "organisation" ? EVERYTHING : (stop.source ?? EVERYTHING);
}

function useSetStop(onDone: () => void) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const refusalText = useRefusalText();
  const set = useMutation(
    trpc.stop.set.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: [["stop"]] });
        onDone();
      },
    }),
  );
  return { set, refusal: set.error ? refusalText(set.error) : null };
}
