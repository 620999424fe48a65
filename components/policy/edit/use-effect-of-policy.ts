"use client";

import { useMutation } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTRPC } from "@/components/shell/trpc";
import type { Policy } from "@/core/policy/policy";

/** Long enough not to ask for every letter, short enough to be seen while one types. */
const PAUSE_MS = 350;

/** What a policy would have changed, asked anew whenever it rests for a moment; the last answer stays while the next is on its way. */
export function useEffectOfPolicy(policy: Policy, days: 7 | 30 | 90, asked: boolean) {
  const trpc = useTRPC();
  const { mutate, data, isPending, isError } = useMutation(trpc.policy.effect.mutationOptions());
  const [waiting, setWaiting] = useState(false);
  useEffect(() => {
    if (!asked) return;
    setWaiting(true);
    const later = setTimeout(() => {
      setWaiting(false);
      mutate({ body: { ...policy }, days });
    }, PAUSE_MS);
    return () => clearTimeout(later);
  }, [mutate, policy, days, asked]);
  return { run: data ?? null, busy: asked && (waiting || isPending), failed: isError && !isPending };
}
