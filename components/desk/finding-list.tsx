"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { MaskedWords } from "@/components/masking/masked-words";
import type { Finding } from "@/core/checks/check";
import type { ExplainedItem } from "@/core/review/record-view";
import type { Severity } from "@/core/review/words";
import type { Gate } from "./approval";
import { Evidence } from "./evidence";
import { useFindingText } from "./use-finding-text";

const BADGE: Record<Severity, string> = {
  severe: "bg-severe-soft text-severe",
  warning: "bg-warn-soft text-warn",
  info: "bg-info-soft text-info",
};

/** Of a longer list only these are open from the start: the gravest come first, the others wait folded under their titles. */
const OPEN_AT_FIRST = 4;

type Props = {
  item: ExplainedItem;
  findings: readonly Finding[];
  gate: Gate | null;
  opened: readonly number[];
  active: number | null;
  onFinding: (number: number) => void;
};

export function FindingList({ item, findings, gate, opened, active, onFinding }: Props) {
  return (
    <ol className="flex flex-col">
      {findings.map((finding, position) => (
        <FindingRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a finding's number is its position
          key={position}
          item={item}
          finding={finding}
          number={position + 1}
          gate={gate}
          opened={opened.includes(position + 1)}
          active={active === position + 1}
          onOpen={onFinding}
        />
      ))}
    </ol>
  );
}

type RowProps = {
  item: ExplainedItem;
  finding: Finding;
  number: number;
  gate: Gate | null;
  opened: boolean;
  active: boolean;
  onOpen: (number: number) => void;
};

/** Severe ones start closed: opening one is the act that approving waits for. */
function FindingRow({ item, finding, number, gate, opened, active, onOpen }: RowProps) {
  const t = useTranslations("desk.finding");
  const severity = useTranslations("severity");
  const textOf = useFindingText();
  const [folded, setFolded] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const expanded = !folded && (opened || (finding.severity !== "severe" && number <= OPEN_AT_FIRST));

  useEffect(() => {
    if (!active) return;
    setFolded(false);
    button.current?.focus({ preventScroll: true });
    button.current?.scrollIntoView({ block: "nearest" });
  }, [active]);

  function toggle() {
    setFolded(expanded);
    if (!expanded) onOpen(number);
  }

  return (
    <li className={`-mx-2 rounded-md px-2 ${active ? "bg-hover" : ""}`}>
      <button
        ref={button}
        type="button"
        aria-expanded={expanded}
        onClick={toggle}
        data-finding-row={number}
        data-wants-focus={active ? "" : undefined}
        className="grid w-full grid-cols-[1.25rem_1fr] gap-2 rounded-md py-1.5 text-left -outline-offset-1"
      >
        <span
          className={`mt-0.5 grid size-[1.125rem] place-items-center rounded-full text-micro font-semibold tabular-nums ${BADGE[finding.severity]}`}
        >
          {number}
        </span>
        <span className="min-w-0 wrap-anywhere">
          <span className="sr-only">{severity(finding.severity)}: </span>
          <MaskedWords text={textOf(finding, "title")} />
          {opened || expanded || finding.severity !== "severe" ? null : (
            <span className="mt-0.5 block text-quiet text-accent underline underline-offset-2">
              {t("read", { gate: gate ?? "none" })}
            </span>
          )}
        </span>
      </button>
      {expanded ? (
        <div className="animate-appear pb-2 pl-7 text-quiet text-ink-2">
          <p className="text-pretty">{textOf(finding, "detail")}</p>
          <Evidence item={item} finding={finding} />
        </div>
      ) : null}
    </li>
  );
}
