"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale } from "next-intl";
import { useMemo } from "react";
import { useTRPC } from "@/components/shell/trpc";

/** They change once in a while, by a lead's hand. */
const FRESH_MS = 60_000;

/** The organisation's reasons in the reader's language: those to choose from, and the title of any that was ever given. */
export function useReasons() {
  const locale = useLocale() === "de" ? "de" : "en";
  const trpc = useTRPC();
  const { data, isPending } = useQuery({ ...trpc.reason.list.queryOptions(), staleTime: FRESH_MS });
  return useMemo(() => {
    const titles = new Map(data?.map(({ code, title }) => [code, title[locale]]));
    return {
      pending: isPending,
      choices: (data ?? []).flatMap(({ code, title, retired }) =>
        retired ? [] : [{ value: code, label: title[locale] }],
      ),
      has: (code: string) => titles.has(code),
      titleOf: (code: string) => titles.get(code) ?? readable(code),
    };
  }, [data, isPending, locale]);
}

/** `double_charge` as "double charge". */
export function readable(code: string): string {
  return code.replaceAll(/[_.\-\s]+/g, " ").trim();
}
