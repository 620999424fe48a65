"use client";

import { useMutation } from "@tanstack/react-query";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { MaskedWords } from "@/components/masking/masked-words";
import { useTRPC } from "@/components/shell/trpc";
import { useOutcome } from "@/components/shell/use-outcome";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Moment } from "@/components/ui/moment";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { PII_KINDS } from "@/core/privacy/detect/pii-detector";
import type { RevealView } from "@/core/privacy/reveal";
import { REVEAL_VERDICTS } from "@/core/privacy/reveal-words";

export function RevealTable({ reveals }: { reveals: readonly RevealView[] }) {
  const t = useTranslations("reveals");
  return (
    <Table
      label={t("title")}
      head={
        <>
          <HeadCell>{t("table.who")}</HeadCell>
          <HeadCell>{t("table.why")}</HeadCell>
          <HeadCell>{t("table.what")}</HeadCell>
          <HeadCell end>{t("table.review")}</HeadCell>
        </>
      }
    >
      {reveals.map((reveal) => (
        <Reveal key={reveal.id} reveal={reveal} />
      ))}
    </Table>
  );
}

function Reveal({ reveal }: { reveal: RevealView }) {
  const t = useTranslations("reveals.table");
  const reason = useTranslations("masking.reveal.reasons");
  return (
    <Row>
      <Cell label="">
        <span className="flex min-w-0 flex-col">
          <span className="font-medium">{reveal.by.name}</span>
          <Moment at={reveal.at} />
          <Length reveal={reveal} />
        </span>
      </Cell>
      <Cell label={t("why")}>
        <span className="flex max-w-[26rem] min-w-0 flex-col">
          <span>{reason(reveal.reason)}</span>
          {reveal.note ? (
            <span className="text-quiet whitespace-pre-wrap text-ink-2 wrap-anywhere">
              <MaskedWords text={reveal.note} />
            </span>
          ) : null}
        </span>
      </Cell>
      <Cell label={t("what")}>
        <What reveal={reveal} />
      </Cell>
      <Cell label="" end>
        <Review reveal={reveal} />
      </Cell>
    </Row>
  );
}

function Length({ reveal }: { reveal: RevealView }) {
  const t = useTranslations("reveals.table");
  const minutes = Math.round((Date.parse(reveal.until) - Date.parse(reveal.at)) / 60_000);
  const length = t("length", { minutes });
  return (
    <span className="text-quiet text-ink-2">
      {reveal.running ? t("running") : reveal.endedEarly ? t("endedEarly", { length }) : length}
    </span>
  );
}

function What({ reveal }: { reveal: RevealView }) {
  const t = useTranslations("reveals.table");
  const kind = useTranslations("privacySettings.kind");
  const format = useFormatter();
  const kinds =
    reveal.kinds.length === PII_KINDS.length ? t("all") : format.list(reveal.kinds.map((each) => kind(each)));
  return (
    <span className="flex min-w-0 flex-col items-start">
      <span className="max-w-[20rem]">{kinds}</span>
      {reveal.record || reveal.item ? (
        <Link
          href={reveal.record ? `/decisions/${reveal.record}` : `/desk/${reveal.item}`}
          prefetch={false}
          className="text-quiet text-accent underline underline-offset-4"
        >
          {t(reveal.record ? "record" : "item")}
        </Link>
      ) : (
        <span className="text-quiet text-ink-3">{t("itemGone")}</span>
      )}
    </span>
  );
}

const SAY = { justified: "sayJustified", not_justified: "sayNot" } as const;

function Review({ reveal }: { reveal: RevealView }) {
  const t = useTranslations("reveals.table");
  const page = useTranslations("reveals");
  const trpc = useTRPC();
  const outcome = useOutcome("reveal");
  const review = useMutation(
    trpc.reveal.review.mutationOptions({ onSuccess: () => outcome.done(page("done")), onError: outcome.refused }),
  );
  if (reveal.verdict !== null)
    return (
      <span className="flex flex-col gap-0.5 md:items-end">
        <Chip tone={reveal.verdict === "justified" ? "ok" : "warning"}>{t(reveal.verdict)}</Chip>
        {reveal.reviewed ? (
          <span className="text-quiet text-ink-2">
            {t("by", { name: reveal.reviewed.by })}, <Moment at={reveal.reviewed.at} />
          </span>
        ) : null}
      </span>
    );
  if (reveal.own) return <span className="inline-block max-w-[14rem] text-quiet text-ink-2">{t("own")}</span>;
  return (
    <span className="flex flex-wrap gap-2 md:justify-end">
      {REVEAL_VERDICTS.map((verdict) => (
        <Button
          key={verdict}
          small
          busy={review.isPending && review.variables?.verdict === verdict}
          disabled={review.isPending}
          aria-label={t("named", { verdict: t(SAY[verdict]), name: reveal.by.name })}
          onClick={() => review.mutate({ reveal: reveal.id, verdict })}
        >
          {t(SAY[verdict])}
        </Button>
      ))}
    </span>
  );
}
