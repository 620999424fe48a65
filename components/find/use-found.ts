"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPC } from "@/components/shell/trpc";
import { useRefusalText } from "@/components/shell/use-refusal-text";
import { TIME_OF_DAY } from "@/components/ui/time-of-day";
import type { Found } from "@/core/review/find-view";
import type { Entry } from "./entry";

/** The search for what is typed: asked for by a press, never by typing, since a search that meets a customer is on record. */
export function useFound(typed: string): { entries: Entry[] | null; status: string; search: () => void } {
  const t = useTranslations("find");
  const trpc = useTRPC();
  const refusalText = useRefusalText();
  const find = useMutation(trpc.find.find.mutationOptions());
  const text = typed.trim();
  const answered = find.data !== undefined && find.variables?.text === text;
  const entries = useEntries(answered ? find.data : []);
  const search = () => find.mutate({ text });
  if (find.isPending) return { entries: null, status: t("searching"), search };
  if (find.error && find.variables?.text === text)
    return { entries: null, status: refusalText(find.error).title, search };
  if (!answered) return { entries: null, status: t("hint"), search };
  return { entries, status: t("met", { count: entries.length }), search };
}

function useEntries(found: readonly Found[]): Entry[] {
  const t = useTranslations("find");
  const describe = useDescription();
  const trpc = useTRPC();
  const items = found.flatMap((each) => (each.kind === "item" ? [each.id] : []));
  const texts = useQuery(trpc.queue.texts.queryOptions({ items }, { enabled: items.length > 0 }));
  const titles = new Map(texts.data?.map((text) => [text.id, text.title]));
  return found.map((each) => ({
    key: `${each.kind} ${each.id}`,
    label: describe(each, titles.get(each.id)),
    group: t(`kind.${each.kind}`),
    ...("place" in each && each.place ? { note: each.place } : {}),
    href: hrefOf(each),
  }));
}

function hrefOf(found: Found): string {
  if (found.kind === "item") return found.flag === null ? `/desk/${found.id}` : `/flagged/${found.flag}`;
  if (found.kind === "event") return `/audit/events/${found.id}`;
  if (found.kind === "delivery") return `/admin/webhooks/${found.id}`;
  return `/decisions/${found.id}`;
}

function useDescription(): (found: Found, title: string | undefined) => string {
  const t = useTranslations("find");
  const outcome = useTranslations("outcome");
  const format = useFormatter();
  return (found, title) => {
    if (found.kind !== "item" && found.kind !== "reply") return found.id;
    const at = format.dateTime(new Date(found.at), { ...TIME_OF_DAY, day: "numeric", month: "short", year: "numeric" });
    if (found.kind === "reply") return t("reply", { outcome: outcome(found.outcome), at });
    return t("item", { title: title || t("untitled"), state: t(`state.${found.state}`), at });
  };
}
