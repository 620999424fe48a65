"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";

const ROUTERS = [["member"], ["invitation"], ["team"]];

/** Asks again for everything that says who may do what; the answer resolves when the lists are new. */
export function useRefreshPeople(): () => Promise<void> {
  const queryClient = useQueryClient();
  return useCallback(async () => {
    await Promise.all(ROUTERS.map((path) => queryClient.invalidateQueries({ queryKey: [path] })));
  }, [queryClient]);
}
