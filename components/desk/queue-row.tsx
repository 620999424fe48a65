"use client";

import { useLocale, useTranslations } from "next-intl";
import { type MouseEvent, memo } from "react";
import { MaskedWords } from "@/components/masking/masked-words";
import { Chip, type Tone } from "@/components/ui/chip";
import type { QueueRow as Row, RowText } from "@/core/review/desk-view";
import type { Severity } from "@/core/review/words";
import { Due } from "./due";
import { kindShown } from "./kind-shown";
import { When } from "./when";

/** Where a reader's own colours replace ours, the ground is gone: the bar is a line there, drawn like the marks in the text. */
const BAR: Record<Severity, string> = {
  severe: "bg-severe-line forced-colors:bg-[CanvasText]",
  warning: "bg-warn-line forced-colors:border-l-[3px] forced-colors:border-dashed",
  info: "bg-info-line forced-colors:border-l-[3px] forced-colors:border-dotted",
};

type Props = {
  row: Row;
  text: RowText | undefined;
  href: string;
  selected: boolean;
  /** Who looks at it: what they hold or were given is said as theirs. */
  me: string;
  onOpen: (id: string) => void;
  onNear: (id: string) => void;
};

export const QueueRow = memo(function QueueRow({ row, text, href, selected, me, onOpen, onNear }: Props) {
  const waits = row.state === "queued" || row.state === "claimed";
  function open(event: MouseEvent) {
    // A real link: with a modifier it opens in a tab of its own, as links do.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    onOpen(row.id);
  }
  return (
    <li className="relative border-b border-line [contain-intrinsic-size:auto_5.25rem] [content-visibility:auto]">
      <span aria-hidden="true" className={`absolute inset-y-0 left-0 w-[3px] rounded-r-sm ${BAR[row.severity]}`} />
      <a
        href={href}
        onClick={open}
        onPointerEnter={() => onNear(row.id)}
        aria-current={selected ? "true" : undefined}
        data-item={row.id}
        className={`flex flex-col gap-0.5 py-2.5 pr-4 pl-3.5 -outline-offset-2 ${selected ? "bg-accent-soft" : "hover:bg-hover"}`}
      >
        <span className="flex items-baseline gap-3">
          <span className={`min-w-0 flex-1 truncate font-medium ${row.passes ? "text-ink-3" : ""}`}>
            {text ? <MaskedWords text={text.title} /> : <Blank wide={false} />}
          </span>
          {waits && row.dueAt ? <Due at={row.dueAt} /> : null}
          {waits ? null : (
            <span className="text-quiet text-ink-3">
              <When at={row.createdAt} />
            </span>
          )}
        </span>
        <span className={`truncate ${row.passes ? "text-ink-3" : "text-ink-2"}`}>
          {text ? <MaskedWords text={text.preview} /> : <Blank wide />}
        </span>
        {waits && text?.askedAt ? <Asked at={text.askedAt} /> : null}
        <RowMeta row={row} me={me} />
      </a>
    </li>
  );
});

/** Its source was asked for a new draft; until that comes, this one can still be decided. */
function Asked({ at }: { at: string }) {
  const t = useTranslations("desk.row");
  return <span className="text-small text-info">{t.rich("asked", { time: () => <When at={at} /> })}</span>;
}

function RowMeta({ row, me }: { row: Row; me: string }) {
  const t = useTranslations("desk.row");
  const severity = useTranslations("severity");
  const kind = useTranslations("desk.kind");
  const locale = useLocale();
  return (
    <span className="flex min-w-0 items-center gap-2 text-small text-ink-3">
      <span className="sr-only">{severity(row.severity)}</span>
      <span className="flex max-w-full shrink-0">
        <ReasonChip row={row} />
      </span>
      {row.findings > 1 ? <span className="shrink-0">{t("more", { count: row.findings - 1 })}</span> : null}
      {row.language.slice(0, 2) === locale ? null : (
        <span className="shrink-0 uppercase">{row.language.slice(0, 2)}</span>
      )}
      {kindShown(row) === "second_opinion" ? <span className="shrink-0">{kind("second_opinion")}</span> : null}
      {row.twoPerson ? <span className="shrink-0">{t("twoPerson")}</span> : null}
      {row.level > 0 ? <span className="shrink-0">{t("escalated")}</span> : null}
      {row.priority === "by_severity" ? null : <span className="shrink-0">{t(`priority.${row.priority}`)}</span>}
      {row.passes ? <span className="min-w-0 truncate">{t(`passes.${row.passes}`)}</span> : null}
      <Whose row={row} me={me} />
    </span>
  );
}

/** Who has it now, or else to whom a lead gave it. */
function Whose({ row, me }: { row: Row; me: string }) {
  const t = useTranslations("desk.row");
  if (row.claimedBy && row.claimedBy.id !== me) {
    const { name } = row.claimedBy;
    const over = row.state === "done" || row.state === "withdrawn";
    return (
      <span className="min-w-0 truncate text-ink-2">{over ? t("decidedBy", { name }) : t("heldBy", { name })}</span>
    );
  }
  if (row.assignedTo === null) return null;
  const mine = row.assignedTo.id === me;
  return (
    <span className={`min-w-0 truncate ${mine ? "font-medium text-accent" : "text-ink-2"}`}>
      {mine ? t("givenToYou") : t("givenTo", { name: row.assignedTo.name })}
    </span>
  );
}

function ReasonChip({ row }: { row: Row }) {
  const finding = useTranslations("finding");
  const kind = useTranslations("desk.kind");
  const tone: Tone = row.severity === "severe" ? "severe" : row.severity === "warning" ? "warning" : "info";
  if (row.reason) return <Chip tone={tone}>{finding(`${row.reason.code}.short`)}</Chip>;
  return <Chip tone={row.kind === "draft" ? "plain" : "info"}>{kind(kindShown(row))}</Chip>;
}

function Blank({ wide }: { wide: boolean }) {
  return <span aria-hidden="true" className={`inline-block h-2.5 rounded-sm bg-line ${wide ? "w-52" : "w-32"}`} />;
}
