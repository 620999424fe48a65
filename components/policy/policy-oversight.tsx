"use client";

import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import type { Oversight } from "@/core/policy/oversight";
import { useOversightWords } from "./use-oversight-words";

/** How the organisation watches over its own review, in words. */
export function PolicyOversight({ oversight }: { oversight: Oversight | undefined }) {
  const t = useTranslations("policy.oversight");
  const linesOf = useOversightWords();
  return (
    <Section title={t("title")} text={t("text")}>
      <ul className="flex max-w-[44rem] flex-col gap-1.5">
        {linesOf(oversight).map((line) => (
          <li key={line} className="text-pretty">
            {line}
          </li>
        ))}
      </ul>
    </Section>
  );
}
