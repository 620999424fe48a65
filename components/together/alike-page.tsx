"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useTRPC } from "@/components/shell/trpc";
import { useOutcome } from "@/components/shell/use-outcome";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import type { AlikeGroup, AlikeView } from "@/core/review/bulk-view";

/** What may be decided together, by the finding it waits for, and why the rest may not. */
export function AlikePage({ first }: { first: AlikeView }) {
  const t = useTranslations("together");
  const format = useFormatter();
  const trpc = useTRPC();
  const { data } = useQuery(trpc.bulk.alike.queryOptions(undefined, { initialData: first }));
  const { limits, groups, underWay, apart, lookedThrough } = data;
  if (limits === null) {
    return (
      <Page title={t("title")}>
        <Empty title={t("off.title")} text={t("off.text")} />
      </Page>
    );
  }
  const risk = format.number(limits.riskBelow, { style: "percent", maximumFractionDigits: 1 });
  return (
    <Page title={t("title")} text={t("text", { risk, most: limits.most })}>
      {underWay ? (
        <Notice tone="info">
          <p>
            {t("underWay")}{" "}
            <Link href={`/desk/bulk/${underWay}`} className="text-accent underline underline-offset-4">
              {t("goOn")}
            </Link>
          </p>
        </Notice>
      ) : null}
      {groups.length === 0 ? (
        <Empty title={t("none.title")} text={t("none.text")} />
      ) : (
        <Groups groups={groups} most={limits.most} closed={underWay !== null} />
      )}
      {apart.length > 0 ? (
        <p className="max-w-[44rem] text-quiet text-ink-2">
          {t("alone")} <Reasons apart={apart} />
        </p>
      ) : null}
      {lookedThrough === null ? null : (
        <p className="text-quiet text-ink-2">{t("lookedThrough", { count: lookedThrough })}</p>
      )}
    </Page>
  );
}

type GroupsProps = { groups: readonly AlikeGroup[]; most: number; closed: boolean };

function Groups({ groups, most, closed }: GroupsProps) {
  const t = useTranslations("together");
  const finding = useTranslations("finding");
  const locale = useLocale() === "de" ? "de" : "en";
  const trpc = useTRPC();
  const router = useRouter();
  const outcome = useOutcome("bulk");
  const start = useMutation(
    trpc.bulk.start.mutationOptions({
      onSuccess: ({ bulk }) => router.push(`/desk/bulk/${bulk}`),
      onError: outcome.refused,
    }),
  );
  return (
    <Table
      label={t("title")}
      head={
        <>
          <HeadCell>{t("finding")}</HeadCell>
          <HeadCell>{t("queue")}</HeadCell>
          <HeadCell>{t("waiting")}</HeadCell>
          <HeadCell end>{t("take")}</HeadCell>
        </>
      }
    >
      {groups.map((group) => {
        const { queue, check, code } = group;
        const name = finding(`${code}.short`);
        const count = Math.min(group.together, most);
        return (
          <Row key={`${queue} ${check} ${code}`}>
            <Cell label={t("finding")}>{name}</Cell>
            <Cell label={t("queue")}>{group.queueTitle[locale]}</Cell>
            <Cell label={t("waiting")}>
              <p>{t("together", { count: group.together })}</p>
              {group.apart.length > 0 ? (
                <p className="max-w-[36rem] text-quiet text-ink-2">
                  <Reasons apart={group.apart} />
                </p>
              ) : null}
            </Cell>
            <Cell label="" end>
              <Button
                small
                disabled={closed || start.isPending}
                aria-label={t("takeNamed", { count, name })}
                onClick={() => start.mutate({ queue, check, code })}
              >
                {t("takeCount", { count })}
              </Button>
            </Cell>
          </Row>
        );
      })}
    </Table>
  );
}

function Reasons({ apart }: Pick<AlikeGroup, "apart">) {
  const t = useTranslations("together.apart");
  const format = useFormatter();
  return format.list(apart.map(({ why, count }) => t(why, { count })));
}
