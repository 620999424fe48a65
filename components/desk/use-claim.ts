"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import { beforeLeaving } from "@/components/shell/leaving";
import { useTRPC, useTRPCClient } from "@/components/shell/trpc";
import { ClaimKeeper, type ClaimState } from "./claim-keeper";

const IDLE: ClaimState = { phase: "idle" };

/** The claim of this window. What it grants is also the freshest reading of the item. */
export function useClaim(): { claim: ClaimState; keeper: ClaimKeeper } {
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const trpc = useTRPC();
  const [keeper] = useState(
    () =>
      new ClaimKeeper(
        {
          claim: (item) => client.item.claim.mutate({ item }),
          extend: (item, token) => client.item.extend.mutate({ item, token }),
          unclaim: (item, token) => client.item.unclaim.mutate({ item, token }),
        },
        (grant) => queryClient.setQueryData(trpc.item.read.queryKey({ item: grant.item.id }), grant.item),
      ),
  );
  useEffect(() => {
    const stay = beforeLeaving(keeper.leave);
    return () => {
      stay();
      void keeper.leave();
    };
  }, [keeper]);
  const claim = useSyncExternalStore(keeper.subscribe, keeper.state, () => IDLE);
  const refused = claim.phase === "refused" ? claim.item : null;
  useEffect(() => {
    // Refused means that the item is not what the screen shows: somebody has it, or it has been decided.
    if (refused !== null) void queryClient.invalidateQueries(trpc.item.read.queryFilter({ item: refused }));
  }, [refused, queryClient, trpc]);
  return { claim, keeper };
}
