"use client";

import { useMutation } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/components/shell/trpc";
import { useOutcome } from "@/components/shell/use-outcome";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import type { LibraryCase, QueueTitles } from "@/core/oversight/planted-view";
import { CaseVerdict } from "./case-verdict";

type Props = { label: string; cases: readonly LibraryCase[]; queues: QueueTitles };

/** The cases of the library: what is wrong in each, what the policy would do with it, what came of it. */
export function CaseList({ label, cases, queues }: Props) {
  const [retiring, setRetiring] = useState<LibraryCase | null>(null);
  return (
    <>
      <Table label={label} head={<Heads />}>
        {cases.map((each) => (
          <CaseRow key={each.id} each={each} queues={queues} onRetire={() => setRetiring(each)} />
        ))}
      </Table>
      <Retire each={retiring} onClose={() => setRetiring(null)} />
    </>
  );
}

function Heads() {
  const t = useTranslations("planted.library");
  return (
    <>
      <HeadCell>{t("case")}</HeadCell>
      <HeadCell>{t("fault")}</HeadCell>
      <HeadCell>{t("verdict")}</HeadCell>
      <HeadCell>{t("result")}</HeadCell>
      <HeadCell end>{t("actions")}</HeadCell>
    </>
  );
}

type RowProps = { each: LibraryCase; queues: QueueTitles; onRetire: () => void };

function CaseRow({ each, queues, onRetire }: RowProps) {
  const t = useTranslations("planted.library");
  const fault = useTranslations("planted.fault");
  const { title } = each.body;
  return (
    <Row>
      <Cell label="">
        <span className="flex min-w-0 flex-col">
          <span lang={each.body.language} className="font-medium">
            {title}
          </span>
          <span className="text-quiet text-ink-3">
            {each.body.language} · {t("version", { version: each.version })}
          </span>
        </span>
      </Cell>
      <Cell label={t("fault")}>{fault(each.body.fault)}</Cell>
      <Cell label={t("verdict")}>{each.retired ? null : <CaseVerdict verdict={each.verdict} queues={queues} />}</Cell>
      <Cell label={t("result")}>
        <span className="tabular-nums">
          {each.decided === 0 ? (
            <span className="text-ink-3">{t("notDecided")}</span>
          ) : (
            t("resultOf", { caught: each.caught, of: each.decided })
          )}
          {each.repeated > 0 ? (
            <span className="block text-quiet text-ink-2">{t("again", { count: each.repeated })}</span>
          ) : null}
        </span>
      </Cell>
      <Cell label="" end>
        {each.retired ? null : (
          <span className="flex flex-wrap gap-1.5 md:flex-nowrap md:justify-end">
            <Link
              href={`/oversight/planted/${each.id}`}
              prefetch={false}
              aria-label={t("changeNamed", { title })}
              className="inline-flex min-h-8 items-center rounded-md border border-line-control bg-panel px-2.5 text-quiet font-medium hover:bg-hover max-md:min-h-10"
            >
              {t("change")}
            </Link>
            <Button small aria-label={t("retireNamed", { title })} onClick={onRetire}>
              {t("retire")}
            </Button>
          </span>
        )}
      </Cell>
    </Row>
  );
}

function Retire({ each, onClose }: { each: LibraryCase | null; onClose: () => void }) {
  const t = useTranslations("planted.library");
  const trpc = useTRPC();
  const outcome = useOutcome("planted");
  const retire = useMutation(
    trpc.planted.retire.mutationOptions({
      onSuccess: () => outcome.done(t("retireDone")),
      onError: outcome.refused,
      onSettled: onClose,
    }),
  );
  return (
    <Confirm
      open={each !== null}
      title={t("retireAsk")}
      confirm={t("retire")}
      cancel={t("keep")}
      busy={retire.isPending}
      onConfirm={() => each && retire.mutate({ id: each.id, version: each.version })}
      onClose={onClose}
    >
      <p>{t("retireText", { title: each?.body.title ?? "" })}</p>
    </Confirm>
  );
}
