"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Chip, type Tone } from "@/components/ui/chip";
import { Disclosure } from "@/components/ui/disclosure";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import type { Precision } from "@/core/insight/attention";
import type { AttentionView, CheckAttention } from "@/server/services/attention/read-attention";
import { WithoutCheck } from "./without-check";

type Props = { checks: readonly CheckAttention[]; view: AttentionView };

/** A row a check: what it flagged, what came of it, and what that says of it. */
export function CheckTable({ checks, view }: Props) {
  const t = useTranslations("attention");
  return (
    <Table
      label={t("title")}
      head={
        <>
          <HeadCell>{t("head.check")}</HeadCell>
          <HeadCell end>{t("head.flags")}</HeadCell>
          <HeadCell>{t("head.acted")}</HeadCell>
          <HeadCell>{t("head.sole")}</HeadCell>
          <HeadCell>{t("head.did")}</HeadCell>
          <HeadCell>{t("head.verdict")}</HeadCell>
        </>
      }
    >
      {checks.map((check) => (
        <CheckRow key={check.check} check={check} view={view} />
      ))}
    </Table>
  );
}

function CheckRow({ check, view }: { check: CheckAttention; view: AttentionView }) {
  const t = useTranslations("attention");
  const names = useTranslations("policy.check");
  const format = useFormatter();
  return (
    <Row>
      <Cell label="">
        <div className="flex min-w-0 flex-col gap-1">
          <span className="font-medium">{names(check.check)}</span>
          <Codes check={check} />
        </div>
      </Cell>
      <Cell label={t("head.flags")} end>
        {format.number(check.flags)}
      </Cell>
      <Cell label={t("head.acted")}>
        <Share precision={check} />
      </Cell>
      <Cell label={t("head.sole")}>
        <Sole precision={check} />
      </Cell>
      <Cell label={t("head.did")}>
        <Did precision={check} />
      </Cell>
      <Cell label={t("head.verdict")}>
        <div className="flex min-w-0 flex-col items-start gap-1.5 md:max-w-88">
          {check.off ? <Chip>{t("off")}</Chip> : <Verdict verdict={check.verdict} />}
          {view.mayTry && !check.off && check.flags > 0 ? (
            <WithoutCheck check={check.check} noise={check.verdict === "noise"} mayPropose={view.mayPropose} />
          ) : null}
        </div>
      </Cell>
    </Row>
  );
}

const TONE: Record<Precision["verdict"], Tone> = { few: "plain", noise: "warning", heeded: "ok" };

function Verdict({ verdict }: Pick<Precision, "verdict">) {
  const t = useTranslations("attention.verdict");
  return <Chip tone={TONE[verdict]}>{t(verdict)}</Chip>;
}

/** Of ten-thousandths, as figures are kept. */
function usePercent(): (tenThousandths: number) => string {
  const format = useFormatter();
  return (tenThousandths) => format.number(tenThousandths / 10_000, { style: "percent", maximumFractionDigits: 0 });
}

/** "12 % (7 to 19 %)": the figure with how sure it is. */
function Share({ precision: { acted, flags } }: { precision: Precision }) {
  const t = useTranslations("attention");
  const percent = usePercent();
  if (flags === 0) return <span className="text-ink-3">{t("nothing")}</span>;
  return (
    <span className="flex flex-col tabular-nums">
      <span>{t("share", { share: percent(acted.share), cases: acted.cases })}</span>
      <span className="text-quiet text-ink-2">
        {t("interval", { low: percent(acted.low), high: percent(acted.high) })}
      </span>
    </span>
  );
}

/** Where nothing else was found: how many of the flags those are, and what came of them. */
function Sole({ precision: { sole, flags } }: { precision: Precision }) {
  const t = useTranslations("attention");
  const percent = usePercent();
  if (flags === 0) return <span className="text-ink-3">{t("nothing")}</span>;
  return (
    <span className="flex flex-col tabular-nums">
      <span>{t("share", { share: percent(sole.of), cases: sole.flags })}</span>
      {sole.flags > 0 ? (
        <span className="text-quiet text-ink-2">{t("soleActed", { cases: sole.acted.cases, flags: sole.flags })}</span>
      ) : null}
    </span>
  );
}

function Did({ precision: { edited, rejected, escalated, waved } }: { precision: Precision }) {
  const t = useTranslations("attention.did");
  const said = (["edited", "rejected", "escalated", "waved"] as const).filter(
    (what) => ({ edited, rejected, escalated, waved })[what] > 0,
  );
  const counts = { edited, rejected, escalated, waved };
  return (
    <ul className="flex flex-col tabular-nums">
      {said.map((what) => (
        <li key={what} className={what === "waved" ? "text-ink-2" : ""}>
          {t(what, { count: counts[what] })}
        </li>
      ))}
    </ul>
  );
}

/** The same for each thing that the check can find, where there are several. */
function Codes({ check }: { check: CheckAttention }) {
  const t = useTranslations("attention");
  const finding = useTranslations("finding");
  const format = useFormatter();
  if (check.codes.length < 2) return null;
  const percent = (share: number) => format.number(share / 10_000, { style: "percent", maximumFractionDigits: 0 });
  return (
    <Disclosure summary={<span className="text-quiet text-ink-2">{t("codes", { count: check.codes.length })}</span>}>
      <ul className="mt-1 ml-5 flex flex-col gap-1 text-quiet">
        {check.codes.map(({ code, flags, acted }) => (
          <li key={code}>
            {t("code", {
              name: finding(`${code}.short`),
              cases: acted.cases,
              flags,
              low: percent(acted.low),
              high: percent(acted.high),
            })}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
