"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/shell/trpc";
import { useOutcome } from "@/components/shell/use-outcome";
import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/moment";
import { Cell, Row } from "@/components/ui/table";
import type { ListedExport } from "@/core/audit/export-view";
import { ExportState } from "./export-state";
import { useMomentText, useSelectionText } from "./use-selection-text";

type Props = { row: ListedExport; teams: readonly { id: string; name: string }[] };

export function ExportRow({ row, teams }: Props) {
  const t = useTranslations("exports");
  const selection = useSelectionText(teams);
  return (
    <Row>
      <Cell label={t("column.when")}>
        <div className="flex flex-col">
          <Moment at={row.at} />
          <span className="text-quiet text-ink-2">{row.by ? t("by", { name: row.by.name }) : t("byCommand")}</span>
        </div>
      </Cell>
      <Cell label={t("column.what")}>
        <div className="flex min-w-0 flex-col">
          <span className="font-medium wrap-anywhere">{selection(row.asked)}</span>
          <span className="text-quiet text-ink-2">
            {t(row.disclosure === "with_openings" ? "holds.texts" : "holds.noTexts")}
            {" · "}
            {t("holds.language", { language: row.language })}
          </span>
        </div>
      </Cell>
      <Cell label={t("column.state")}>
        <ExportState row={row} />
      </Cell>
      <Cell label="" end>
        <Action row={row} />
      </Cell>
    </Row>
  );
}

const DOWNLOAD =
  "inline-flex min-h-8 items-center justify-center rounded-md border border-line-control bg-panel px-2.5 text-quiet font-medium whitespace-nowrap text-ink hover:bg-hover";

function Action({ row }: { row: ListedExport }) {
  const t = useTranslations("exports");
  const trpc = useTRPC();
  const time = useMomentText()(row.at);
  const outcome = useOutcome("export");
  const cancel = useMutation(
    trpc.export.cancel.mutationOptions({ onSuccess: () => outcome.done(t("cancelled")), onError: outcome.refused }),
  );
  if (row.state === "waiting" || row.state === "building")
    return (
      <Button
        small
        aria-label={t("cancelOf", { time })}
        busy={cancel.isPending}
        onClick={() => cancel.mutate({ id: row.id })}
      >
        {t("cancel")}
      </Button>
    );
  // Served beside Next, and a file: linked plainly.
  if (row.state === "ready" && row.by !== null)
    return (
      <a href={`/api/exports/${row.id}`} download aria-label={t("downloadOf", { time })} className={DOWNLOAD}>
        {t("download")}
      </a>
    );
  return null;
}
