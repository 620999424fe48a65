"use client";

import { useTranslations } from "next-intl";
import { MaskedWords } from "@/components/masking/masked-words";
import type { Finding, SpanPlace } from "@/core/checks/check";
import type { SentenceSupport } from "@/core/explain/explanation";
import type { Severity } from "@/core/review/words";
import { type Segment, segmentText } from "./segments";
import { useFindingText } from "./use-finding-text";

/** Colour, weight and style of the line all differ: none of the three is needed to tell them apart. */
const MARK: Record<Severity, string> = {
  severe: "bg-severe-soft decoration-severe-line decoration-[2.5px] decoration-solid",
  warning: "bg-warn-soft decoration-warn-line decoration-2 decoration-dashed",
  info: "bg-info-soft decoration-info-line decoration-2 decoration-dotted",
};
const SUPPORT: Record<SentenceSupport["verdict"], string> = {
  supported: "underline decoration-ok-line decoration-1 underline-offset-[5px]",
  partial: "underline decoration-warn-line decoration-1 decoration-dashed underline-offset-[5px]",
  none: "underline decoration-warn-line decoration-1 decoration-dotted underline-offset-[5px]",
  courtesy: "",
};
const NUMBER: Record<Severity, string> = { severe: "text-severe", warning: "text-warn", info: "text-info" };

type Props = {
  text: string;
  place: SpanPlace;
  findings: readonly Finding[];
  support?: readonly SentenceSupport[];
  active: number | null;
  onFinding: (number: number) => void;
};

const NO_SUPPORT: readonly SentenceSupport[] = [];

/** A hostile text, drawn as text, with the exact words of its findings marked and numbered. */
export function MarkedText({ text, place, findings, support = NO_SUPPORT, active, onFinding }: Props) {
  return (
    <>
      {segmentText(text, place, findings, support).map((segment) => (
        <Stretch key={segment.start} segment={segment} findings={findings} active={active} onFinding={onFinding} />
      ))}
    </>
  );
}

type StretchProps = Pick<Props, "findings" | "active" | "onFinding"> & { segment: Segment };

function Stretch({ segment, findings, active, onFinding }: StretchProps) {
  const { severity, support } = segment;
  if (severity === null)
    return support === null ? (
      <MaskedWords text={segment.text} />
    ) : (
      <span className={SUPPORT[support]}>
        <MaskedWords text={segment.text} />
      </span>
    );
  const lit = active !== null && segment.findings.includes(active) ? "ring-2 ring-accent" : "";
  return (
    <>
      <mark
        data-finding={segment.findings[0]}
        className={`rounded-sm box-decoration-clone text-ink underline underline-offset-4 ${MARK[severity]} ${lit}`}
      >
        <MaskedWords text={segment.text} />
      </mark>
      {segment.closes.map((number) => (
        <FindingNumber key={number} number={number} finding={findings[number - 1]} onFinding={onFinding} />
      ))}
    </>
  );
}

function FindingNumber({
  number,
  finding,
  onFinding,
}: {
  number: number;
  finding: Finding | undefined;
  onFinding: (number: number) => void;
}) {
  const t = useTranslations("desk.finding");
  const severity = useTranslations("severity");
  const textOf = useFindingText();
  if (!finding) return null;
  return (
    <button
      type="button"
      onClick={() => onFinding(number)}
      aria-label={t("open", { number, severity: severity(finding.severity), title: textOf(finding, "title") })}
      className={`relative -top-1.5 rounded-sm pl-0.5 text-micro leading-none font-semibold tabular-nums after:absolute after:-inset-1.5 hover:underline ${NUMBER[finding.severity]}`}
    >
      {number}
    </button>
  );
}
