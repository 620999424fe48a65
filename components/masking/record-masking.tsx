"use client";

import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import type { PiiKind } from "@/core/privacy/detect/pii-detector";
import { drawnPlaceholdersIn } from "@/core/privacy/placeholder";
import type { DecisionRecord } from "@/core/review/record-view";
import { MaskLine } from "./mask-line";
import { RevealDialog } from "./reveal-dialog";
import { useRecordMasking } from "./use-masking";
import { usePressedPlaceholder } from "./use-pressed-placeholder";

/** The desk's reveal on the page of a decision. It stays in view: whoever reads on sees how long they are shown more. */
export function RecordMasking({ record }: { record: DecisionRecord }) {
  const t = useTranslations("masking");
  const { reveal, readAgain, end, ending } = useRecordMasking(record);
  const [open, setOpen] = useState(false);
  const masked = useMaskedKinds(record);
  usePressedPlaceholder(() => setOpen(true));
  if (masked.length === 0 && reveal === null) return null;
  return (
    <>
      <MaskLine reveal={reveal} className="sticky top-0 z-10 rounded-md border print:hidden">
        {record.masking.mayReveal ? (
          <Button small busy={ending} data-reveal="" onClick={() => (reveal ? end() : setOpen(true))}>
            {t(reveal ? "end" : "reveal.open")}
          </Button>
        ) : null}
      </MaskLine>
      {open ? (
        <RevealDialog
          of={{ record: record.id }}
          masked={masked}
          onClose={() => setOpen(false)}
          onRevealed={readAgain}
        />
      ) : null}
    </>
  );
}

/** The kinds of which something is masked on the page; placeholders stand in JSON as they stand in text. */
function useMaskedKinds(record: DecisionRecord): PiiKind[] {
  return useMemo(() => {
    const { said, explanation, decisions, revisions, releases } = record;
    const texts = JSON.stringify([said, explanation, decisions, revisions, releases]);
    return [...new Set(drawnPlaceholdersIn(texts).map(({ kind }) => kind))];
  }, [record]);
}
