"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Chip } from "@/components/ui/chip";
import { Moment } from "@/components/ui/moment";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { RETENTION_CATEGORIES } from "@/core/privacy/privacy-policy";
import type { RetentionRunView } from "@/core/privacy/retention-view";

/** Every run there was, each with its receipt. */
export function RunTable({ runs }: { runs: readonly RetentionRunView[] }) {
  const t = useTranslations("retention.runs");
  return (
    <Table
      label={t("title")}
      head={
        <>
          <HeadCell>{t("when")}</HeadCell>
          <HeadCell>{t("what")}</HeadCell>
          <HeadCell>{t("result")}</HeadCell>
          <HeadCell end>{t("receipt")}</HeadCell>
        </>
      }
    >
      {runs.map((run) => (
        <Row key={run.id}>
          <Cell label={t("when")}>
            <span className="flex flex-col">
              <Moment at={run.askedAt} />
              <span className="text-quiet text-ink-2">{run.by ? t("by", { name: run.by.name }) : t("byClock")}</span>
            </span>
          </Cell>
          <Cell label={t("what")}>{run.dry ? t("dry") : t("real")}</Cell>
          <Cell label={t("result")}>
            <Result run={run} />
          </Cell>
          <Cell label="" end>
            <Link
              href={`/privacy/retention/${run.id}`}
              prefetch={false}
              className="text-accent underline underline-offset-2"
            >
              {t("open")}
            </Link>
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function Result({ run: { dry, state, counts } }: { run: RetentionRunView }) {
  const t = useTranslations("retention.runs");
  const sum = (name: "due" | "done" | "held") =>
    RETENTION_CATEGORIES.reduce((total, category) => total + counts.categories[category][name], 0);
  if (state === "failed") return <Chip tone="severe">{t("failed")}</Chip>;
  if (state === "waiting") return <Chip tone="info">{t("waiting")}</Chip>;
  if (state === "running")
    return <Chip tone="info">{t("running", { done: sum("done"), due: Math.max(sum("due"), sum("done")) })}</Chip>;
  return (
    <span>
      {dry ? t("due", { count: sum("due") }) : t("done", { count: sum("done") })}
      {sum("held") > 0 ? <span className="text-ink-2"> {t("held", { count: sum("held") })}</span> : null}
    </span>
  );
}
