"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { showToast } from "@/components/ui/toast-store";
import { useRefusalText } from "./use-refusal-text";

const SHOWN_MS = 6_000;

/** What follows an action: the answers of these routers are asked for anew and a message says it is done; or it says why not, and what to do. */
export function useOutcome(...routers: readonly string[]) {
  const queryClient = useQueryClient();
  const refusalText = useRefusalText();
  const names = routers.join(" ");
  const refresh = useCallback(
    () =>
      queryClient.invalidateQueries({
        predicate: ({ queryKey }) => names.split(" ").includes((queryKey[0] as readonly string[])[0] ?? ""),
      }),
    [queryClient, names],
  );
  const done = useCallback(
    (title: string) => {
      showToast({ id: "outcome", tone: "plain", title, until: Date.now() + SHOWN_MS });
      return refresh();
    },
    [refresh],
  );
  const refused = useCallback(
    (error: unknown) => {
      const { title, next } = refusalText(error);
      showToast({ id: "outcome", tone: "severe", title, detail: next });
      return refresh();
    },
    [refusalText, refresh],
  );
  return { done, refused };
}
