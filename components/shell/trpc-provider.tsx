"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpLink, httpSubscriptionLink, splitLink } from "@trpc/client";
import { type ReactNode, useState } from "react";
import type { AppRouter } from "@/server/trpc/router";
import { refusalOf } from "./refusal";
import { TRPCProvider } from "./trpc";

const URL_OF_API = "/api/trpc";

/** A refusal is an answer: asking again would only repeat it. What got no answer is tried twice more. */
function worthRetrying(failures: number, error: unknown): boolean {
  return refusalOf(error) === null && failures < 2;
}

function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // Live events say when something changed; these are for the case that the line was down.
      queries: { staleTime: 30_000, retry: worthRetrying, refetchOnWindowFocus: true },
      mutations: { retry: false },
    },
  });
}

function newClient() {
  return createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: (operation) => operation.type === "subscription",
        true: httpSubscriptionLink({ url: URL_OF_API }),
        // Not batched: an answer must not wait for the slowest of its neighbours.
        false: httpLink({ url: URL_OF_API }),
      }),
    ],
  });
}

export function DataProvider({ children }: { children: ReactNode }) {
  const [queryClient] = useState(newQueryClient);
  const [client] = useState(newClient);
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider queryClient={queryClient} trpcClient={client}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}
