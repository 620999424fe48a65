"use client";

import { useTranslations } from "next-intl";
import type { StopScope } from "@/core/review/stop-scope";

/** What a stop covers, in the reader's words. `name` is a source's name, or the model, prompt version or channel. */
export function useScopeWords(): (scope: StopScope, name: string | null) => string {
  const t = useTranslations("shell.stop.scope");
  return (scope, name) => t(scope, { name: name ?? "" });
}
