"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Textarea } from "@/components/ui/textarea";
import type { StopView } from "@/server/services/stop/stop-switch";
import { type ChosenScope, EVERYTHING, isComplete, ScopePicker, sameScope } from "./scope-picker";
import { useTRPC } from "./trpc";
import { useRefusalText } from "./use-refusal-text";

type Props = { stops: StopView["stops"]; onDone: () => void };

/** What to stop, or which stop to lift, and why. */
export function StopForm({ stops, onDone }: Props) {
  const t = useTranslations("shell.stop");
  const { set, refusal } = useSetStop(onDone);
  const [first] = stops;
  const [chosen, setChosen] = useState<ChosenScope>(
    first ? { scope: first.scope, value: first.source ?? first.value ?? "" } : EVERYTHING,
  );
  const [reason, setReason] = useState("");
  const stopped = stops.some((stop) =>
    sameScope({ scope: stop.scope, value: stop.source ?? stop.value ?? "" }, chosen),
  );
  const unsaid = reason.trim() === "";
  const ready = !unsaid && isComplete(chosen);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!ready || set.isPending) return;
    const { scope, value } = chosen;
    const of = scope === "source" ? { source: value } : scope === "organisation" ? {} : { value };
    set.mutate({ scope, ...of, on: !stopped, reason: reason.trim() });
  }

  return (
    <form onSubmit={submit} className="flex flex-col gap-4 p-4">
      <p className="text-ink-2">{stopped ? t("liftExplained") : t("stopExplained")}</p>
      <ScopePicker value={chosen} onChange={setChosen} also={stops} />
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
        <Button type="submit" look={stopped ? "primary" : "danger"} busy={set.isPending} disabled={!ready}>
          {stopped ? t("lift") : t("stop")}
        </Button>
        {unsaid ? <p className="text-quiet text-ink-2">{t("reasonFirst")}</p> : null}
      </div>
    </form>
  );
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
