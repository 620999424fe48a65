"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPC } from "@/components/shell/trpc";
import { useOutcome } from "@/components/shell/use-outcome";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Page } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import type { Library as LibraryView, CatchRates as Rates } from "@/core/oversight/planted-view";
import { CaseList } from "./case-list";
import { CatchRates } from "./catch-rates";

/** What came of planted drafts, and for those who keep it the library. Which ones wait stands nowhere. */
export function PlantedPage({ rates, library }: { rates: Rates; library: LibraryView | null }) {
  const t = useTranslations("planted");
  const trpc = useTRPC();
  const { data } = useQuery(trpc.planted.rate.queryOptions({ of: "team" }, { initialData: rates }));
  return (
    <Page title={t("title")} text={library ? t("text") : t("figuresText")}>
      <ShareLine share={data.share} />
      <CatchRates rates={data} />
      {library ? <Library first={library} /> : null}
    </Page>
  );
}

function ShareLine({ share }: { share: number | null }) {
  const t = useTranslations("planted");
  const format = useFormatter();
  const percent = format.number(share ?? 0, { style: "percent", maximumFractionDigits: 1 });
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 text-ink-2">
      {share === null ? t("shareNone") : t("share", { share: percent })}
      <Link
        href="/policy"
        prefetch={false}
        className="inline-flex min-h-6 items-center text-accent underline underline-offset-4"
      >
        {t("setShare")}
      </Link>
    </p>
  );
}

function Library({ first }: { first: LibraryView }) {
  const t = useTranslations("planted.library");
  const trpc = useTRPC();
  const { data } = useQuery(trpc.planted.library.queryOptions(undefined, { initialData: first }));
  const active = data.cases.filter(({ retired }) => !retired);
  const retired = data.cases.filter((each) => each.retired);
  return (
    <>
      <Section title={t("title")} text={t("text")} actions={<Actions starters={data.starters} />}>
        {active.length === 0 ? (
          <Empty title={t("empty")} text={data.starters > 0 ? t("emptyText", { count: data.starters }) : undefined} />
        ) : (
          <CaseList label={t("title")} cases={active} queues={data.queues} />
        )}
      </Section>
      {retired.length > 0 ? (
        <Section title={t("retired")} text={t("retiredText")}>
          <CaseList label={t("retired")} cases={retired} queues={data.queues} />
        </Section>
      ) : null}
    </>
  );
}

function Actions({ starters }: { starters: number }) {
  const t = useTranslations("planted.library");
  const trpc = useTRPC();
  const outcome = useOutcome("planted");
  const take = useMutation(
    trpc.planted.takeStarters.mutationOptions({
      onSuccess: ({ taken }) => outcome.done(t("startersTaken", { count: taken })),
      onError: outcome.refused,
    }),
  );
  return (
    <>
      {starters > 0 ? (
        <Button busy={take.isPending} onClick={() => take.mutate()}>
          {t("starters")}
        </Button>
      ) : null}
      <Link
        href="/oversight/planted/new"
        prefetch={false}
        className="inline-flex min-h-9 items-center rounded-md border border-accent bg-accent px-3 text-accent-ink hover:border-accent-hover hover:bg-accent-hover"
      >
        {t("add")}
      </Link>
    </>
  );
}
