"use client";

import { useTranslations } from "next-intl";
import { Page } from "@/components/ui/page";
import type { Snippet } from "@/core/review/snippet";
import { SnippetList } from "./snippet-list";

/** The organisation's text blocks: offered to everybody who writes to customers. */
export function SnippetsPage({ first }: { first: Snippet[] }) {
  const t = useTranslations("snippets");
  return (
    <SnippetList own={false} first={first}>
      {(add, list) => (
        <Page title={t("title")} text={t("text")} actions={add}>
          {list}
        </Page>
      )}
    </SnippetList>
  );
}
