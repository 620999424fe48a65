"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { EventActor, ListedEvent } from "@/core/audit/audit-view";
import { keyOf, readable, sentenceValues } from "./sentence-values";

/** Whoever did it, by the name that colleagues know. */
export function useActorName(): (actor: EventActor) => string {
  const t = useTranslations("audit.actor");
  return useCallback(
    ({ kind, name }) => (kind === "system" ? t("system") : name === "" ? t(`unknown.${kind}`) : name),
    [t],
  );
}

/** A type in words; one that has none yet is printed readably. */
export function useTypeName(): (type: string) => string {
  const t = useTranslations("audit.type");
  return useCallback((type) => (t.has(keyOf(type)) ? t(`${keyOf(type)}`) : readable(type)), [t]);
}

/** An event in one plain sentence. */
export function useEventSentence(): (event: ListedEvent) => string {
  const t = useTranslations("audit.sentence");
  const fallback = useTranslations("audit");
  const actorName = useActorName();
  return useCallback(
    (event) => {
      const actor = actorName(event.actor);
      if (!t.has(keyOf(event.type))) return fallback("otherSentence", { actor, type: readable(event.type) });
      return t(`${keyOf(event.type)}`, { ...sentenceValues(event), actor });
    },
    [t, fallback, actorName],
  );
}
