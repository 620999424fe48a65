"use client";

import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "@/components/shell/trpc";
import { useOutcome } from "@/components/shell/use-outcome";
import type { IncidentAct } from "@/server/services/incident/act-on-incident";

export type Act = IncidentAct;

/** One step about an incident, and what is said when it is taken. */
export function useAct(incident: string, done: string): { run: (act: Act) => void; busy: boolean } {
  const trpc = useTRPC();
  const outcome = useOutcome("incident");
  const act = useMutation(
    trpc.incident.act.mutationOptions({ onSuccess: () => outcome.done(done), onError: outcome.refused }),
  );
  return { run: (given) => act.mutate({ incident, act: given }), busy: act.isPending };
}
