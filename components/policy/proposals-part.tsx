"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { When } from "@/components/desk/when";
import { fetchNext } from "@/components/shell/fetch-next";
import { useTRPC } from "@/components/shell/trpc";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Section } from "@/components/ui/section";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import type { ProposalPage } from "@/server/services/policy/read-proposals";
import { TONES } from "./proposal-tones";

/** Drafts and what was handed in, newest first. */
export function ProposalsPart({ first }: { first: ProposalPage }) {
  const t = useTranslations("policyProposal");
  const trpc = useTRPC();
  const pages = useInfiniteQuery(
    trpc.policy.proposals.infiniteQueryOptions(
      {},
      {
        initialData: { pages: [first], pageParams: [null] },
        getNextPageParam: (page) => page.next,
      },
    ),
  );
  const rows = pages.data.pages.flatMap((page) => page.rows);
  return (
    <Section title={t("list")} text={t("listText")}>
      {rows.length === 0 ? (
        <p className="text-ink-2">{t("none")}</p>
      ) : (
        <Table
          label={t("list")}
          head={
            <>
              <HeadCell>{t("what")}</HeadCell>
              <HeadCell>{t("stateName")}</HeadCell>
              <HeadCell>{t("authors")}</HeadCell>
              <HeadCell>{t("changed")}</HeadCell>
            </>
          }
        >
          {rows.map(({ id, state, note, origin, baseVersion, authors, updatedAt, publishedVersion }) => (
            <Row key={id}>
              <Cell label="">
                <Link
                  href={`/policy/proposals/${id}`}
                  prefetch={false}
                  className="font-medium text-accent underline-offset-2 wrap-anywhere hover:underline"
                >
                  {note ?? t(`from.${origin}`, { version: baseVersion })}
                </Link>
              </Cell>
              <Cell label={t("stateName")}>
                <Chip tone={TONES[state]}>
                  {publishedVersion === null ? t(`state.${state}`) : t("asVersion", { version: publishedVersion })}
                </Chip>
              </Cell>
              <Cell label={t("authors")}>{authors.map(({ name }) => name).join(", ")}</Cell>
              <Cell label={t("changed")}>
                <When at={updatedAt} />
              </Cell>
            </Row>
          ))}
        </Table>
      )}
      {pages.hasNextPage ? (
        <div>
          <Button busy={pages.isFetchingNextPage} onClick={() => void fetchNext(pages)}>
            {t("more")}
          </Button>
        </div>
      ) : null}
    </Section>
  );
}
