"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/shell/trpc";
import { useOutcome } from "@/components/shell/use-outcome";

type After = { onSecret: (secret: string) => void; onRemoved: () => void };

/** What can be done with an address, each with what it says afterwards. */
export function useEndpointVerbs({ onSecret, onRemoved }: After) {
  const t = useTranslations("adminAlerts.endpoints");
  const trpc = useTRPC();
  const outcome = useOutcome("alert");
  const test = useMutation(
    trpc.alert.testEndpoint.mutationOptions({
      onSuccess: () => void outcome.done(t("tested")),
      onError: outcome.refused,
    }),
  );
  const rotate = useMutation(
    trpc.alert.rotateSecret.mutationOptions({
      onSuccess: ({ secret }) => {
        onSecret(secret);
        void outcome.done(t("rotated"));
      },
      onError: outcome.refused,
    }),
  );
  const remove = useMutation(
    trpc.alert.removeEndpoint.mutationOptions({
      onSuccess: () => {
        onRemoved();
        void outcome.done(t("removed"));
      },
      onError: outcome.refused,
    }),
  );
  return { test, rotate, remove };
}
