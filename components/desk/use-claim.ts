"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import { beforeLeaving } from "@/components/shell/leaving";
import { useTRPC, useTRPCClient } from "@/components/shell/trpc";
import { ClaimKeeper, type ClaimState } from "./claim-keeper";
import { readingWith } from "./reading-with";

const IDLE: ClaimState = { phase: "idle" };

/** The claim of this window. What it tells of the item is fresher than what was read; texts that are not those that were read are read again. */
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
        ({ item }) => {
          const asked = { item: item.id };
          const now = queryClient.setQueryData(trpc.item.read.queryKey(asked), (read) => readingWith(read, item));
          if (now && now.seen !== item.seen) void queryClient.invalidateQueries(trpc.item.read.queryFilter(asked));
        },
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
