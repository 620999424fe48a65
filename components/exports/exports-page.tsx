"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { useTRPC } from "@/components/shell/trpc";
import { useOutcome } from "@/components/shell/use-outcome";
import { Button } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import type { ExportOptions, ExportPage } from "@/core/audit/export-view";
import { ExportCheck } from "./export-check";
import { ExportList } from "./export-list";
import { ExportPart } from "./export-part";
import type { PartFilters } from "./part-filters";

export type FirstExports = { page: ExportPage; options: ExportOptions };

/** What leaves the console as evidence: everything with one press, or a part; how far it is; how somebody else checks it. */
export function ExportsPage({ first, part }: { first: FirstExports; part: PartFilters }) {
  const t = useTranslations("exports");
  const language = useLocale() === "de" ? "de" : "en";
  const trpc = useTRPC();
  const outcome = useOutcome("export");
  const options = useQuery({ ...trpc.export.options.queryOptions(), placeholderData: first.options }).data;
  const request = useMutation(
    trpc.export.request.mutationOptions({ onSuccess: () => outcome.done(t("asked")), onError: outcome.refused }),
  );
  return (
    <Page
      title={t("title")}
      text={t("text")}
      actions={
        <>
          <Link href="/audit" prefetch={false} className="mr-2 text-accent underline underline-offset-4">
            {t("audit")}
          </Link>
          <Button
            look="primary"
            busy={request.isPending}
            onClick={() => request.mutate({ disclosure: "without_text", language })}
          >
            {t("everything")}
          </Button>
        </>
      }
    >
      <Section title={t("list.title")} text={t("list.text")}>
        <ExportList first={first.page} teams={options?.teams ?? []} />
      </Section>
      <ExportPart
        initial={part}
        teams={options?.teams ?? []}
        mayTakeTexts={options?.texts ?? false}
        busy={request.isPending}
        onRequest={(wish) => request.mutate(wish)}
      />
      <ExportCheck keys={options?.keys ?? []} />
    </Page>
  );
}
