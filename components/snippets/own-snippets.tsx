"use client";

import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import type { Snippet } from "@/core/review/snippet";
import { SnippetList } from "./snippet-list";

/** One's own text blocks, which nobody else is offered. */
export function OwnSnippets({ first }: { first: Snippet[] }) {
  const t = useTranslations("snippets");
  return (
    <SnippetList own first={first}>
      {(add, list) => (
        <Section title={t("ownTitle")} text={t("ownText")} actions={add}>
          {list}
        </Section>
      )}
    </SnippetList>
  );
}
