"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Fact, Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { strengthOf } from "@/core/risk/levels";
import type { RiskFit, RiskModel } from "@/core/risk/risk-model";
import { useFeatureWords } from "./use-feature-words";

/** A policy's risk model: where it comes from, how well it did, what it weighs. */
export function RiskModelPart({ model, children }: { model: RiskModel | undefined; children?: ReactNode }) {
  const t = useTranslations("risk.model");
  return (
    <Section title={t("title")} text={t("text")}>
      {model ? <Model model={model} /> : <p>{t("none")}</p>}
      {children}
    </Section>
  );
}

function Model({ model }: { model: RiskModel }) {
  return (
    <>
      <RiskOrigin model={model} />
      <Weights model={model} />
      {model.fit ? <Calibration fit={model.fit} /> : null}
    </>
  );
}

/** Where a model comes from, and what it was fitted on. */
export function RiskOrigin({ model }: { model: RiskModel }) {
  const t = useTranslations("risk.model");
  return (
    <>
      <Facts>
        <Fact name={t("origin")}>{t(model.origin === "prior" ? "byHand" : "fitted")}</Fact>
        {model.fit ? <FitFacts fit={model.fit} /> : null}
      </Facts>
      {model.fit ? null : <p className="max-w-[44rem] text-ink-2">{t("prior")}</p>}
    </>
  );
}

function FitFacts({ fit }: { fit: RiskFit }) {
  const t = useTranslations("risk.model");
  const format = useFormatter();
  const day = (iso: string) => format.dateTime(new Date(`${iso}T12:00:00Z`), { dateStyle: "medium", timeZone: "UTC" });
  return (
    <>
      <Fact name={t("fittedOn")}>{t("decisions", { decisions: fit.decisions, problems: fit.problems })}</Fact>
      <Fact name={t("days")}>{t("between", { from: day(fit.from), to: day(fit.to) })}</Fact>
      <Fact name={t("area")}>{t("areaValue", { value: fit.auroc, low: fit.auroc_low, high: fit.auroc_high })}</Fact>
    </>
  );
}

function Weights({ model }: { model: RiskModel }) {
  const t = useTranslations("risk.model");
  const strength = useTranslations("risk.strength");
  const words = useFeatureWords();
  const slope = model.calibration?.slope ?? 1;
  const weights = model.weights
    .map((each) => ({ ...each, amount: each.weight * slope }))
    .filter(({ amount, scale }) => amount !== 0 && scale !== 0)
    .sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
  return (
    <div className="flex flex-col gap-1">
      <h3 className="font-medium">{t("weights")}</h3>
      <p className="text-quiet text-ink-3">{t("weightsText")}</p>
      <Table
        label={t("weights")}
        head={
          <>
            <HeadCell>{t("feature")}</HeadCell>
            <HeadCell>{t("effect")}</HeadCell>
          </>
        }
      >
        {weights.map(({ feature, amount }) => (
          <Row key={feature}>
            <Cell label="">{words.name(feature)}</Cell>
            <Cell label={t("effect")}>
              {t(amount > 0 ? "raises" : "lowers", { strength: strength(strengthOf(amount)) })}
            </Cell>
          </Row>
        ))}
      </Table>
    </div>
  );
}

/** How likely the model said it would be, beside how often it was. */
function Calibration({ fit }: { fit: RiskFit }) {
  const t = useTranslations("risk.model");
  const format = useFormatter();
  return (
    <div className="flex flex-col gap-1">
      <h3 className="font-medium">{t("calibration")}</h3>
      <p className="text-quiet text-ink-3">{t("calibrationText")}</p>
      <Table
        label={t("calibration")}
        head={
          <>
            <HeadCell>{t("said")}</HeadCell>
            <HeadCell>{t("count")}</HeadCell>
            <HeadCell>{t("was")}</HeadCell>
          </>
        }
      >
        {fit.reliability.map(({ from, to, decisions, was }) => (
          <Row key={from}>
            <Cell label={t("said")}>{t("range", { from, to })}</Cell>
            <Cell label={t("count")}>{format.number(decisions)}</Cell>
            <Cell label={t("was")}>{t("inTen", { value: was })}</Cell>
          </Row>
        ))}
      </Table>
    </div>
  );
}
