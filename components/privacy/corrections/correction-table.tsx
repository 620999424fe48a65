"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/moment";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { useFocusKept } from "@/components/ui/use-focus-kept";
import type { CorrectionView } from "@/core/privacy/correction-view";
import { CorrectedValue } from "./corrected-value";
import { TakeBack } from "./take-back";

export function CorrectionTable({ corrections }: { corrections: readonly CorrectionView[] }) {
  const t = useTranslations("corrections");
  const [asked, setAsked] = useState<CorrectionView | null>(null);
  return (
    <>
      <Table
        label={t("title")}
        head={
          <>
            <HeadCell>{t("table.value")}</HeadCell>
            <HeadCell>{t("table.says")}</HeadCell>
            <HeadCell>{t("table.who")}</HeadCell>
            <HeadCell end>{t("table.state")}</HeadCell>
          </>
        }
      >
        {corrections.map((each) => (
          <Correction key={each.id} correction={each} onTakeBack={() => setAsked(each)} />
        ))}
      </Table>
      <TakeBack correction={asked} onClose={() => setAsked(null)} />
    </>
  );
}

function Correction({ correction, onTakeBack }: { correction: CorrectionView; onTakeBack: () => void }) {
  const t = useTranslations("corrections");
  const kind = useTranslations("privacySettings.kind");
  const part = useFocusKept<HTMLSpanElement>();
  const says = t(`says.${correction.personal ? "personal" : "not_personal"}`);
  return (
    <Row>
      <Cell label={t("table.value")}>
        <CorrectedValue correction={correction} />
      </Cell>
      <Cell label={t("table.says")}>
        <span className="flex min-w-0 flex-col">
          <span>{says}</span>
          <span className="text-quiet text-ink-2">{kind(correction.kind)}</span>
        </span>
      </Cell>
      <Cell label={t("table.who")}>
        <span className="flex min-w-0 flex-col">
          <span>{correction.by.name}</span>
          <Moment at={correction.at} />
          {correction.item ? (
            <Link
              href={`/desk/${correction.item}`}
              prefetch={false}
              className="inline-flex min-h-6 items-center self-start text-quiet text-accent underline underline-offset-4"
            >
              {t("table.item")}
            </Link>
          ) : null}
        </span>
      </Cell>
      <Cell label={t("table.state")} end>
        <span
          ref={part}
          tabIndex={-1}
          className="flex min-w-0 flex-wrap items-baseline gap-x-3 gap-y-4 outline-none md:justify-end"
        >
          {correction.revokedAt ? (
            <span className="text-ink-2">
              {t.rich("table.revoked", { at: () => <Moment at={correction.revokedAt ?? ""} /> })}
            </span>
          ) : (
            t("state.in_force")
          )}
          {correction.revokedAt === null && correction.mayRevoke ? (
            <Button
              small
              className="-my-1.5"
              aria-label={t("takeBack.named", { value: correction.value ?? kind(correction.kind), says })}
              onClick={onTakeBack}
            >
              {t("takeBack.open")}
            </Button>
          ) : null}
        </span>
      </Cell>
    </Row>
  );
}
