"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { RevealedFor } from "@/components/masking/mask-line";
import { MaskedWords } from "@/components/masking/masked-words";
import { RevealDialog } from "@/components/masking/reveal-dialog";
import { useCorrectionMasking } from "@/components/masking/use-masking";
import { Button } from "@/components/ui/button";
import { useFocusKept } from "@/components/ui/use-focus-kept";
import type { CorrectionView } from "@/core/privacy/correction-view";

/** The value, or what stands for it with the way to see it: the conversation in which it was corrected is revealed. */
export function CorrectedValue({ correction }: { correction: CorrectionView }) {
  const t = useTranslations("corrections");
  const masking = useTranslations("masking");
  const { reveal, readAgain, end, ending } = useCorrectionMasking(correction);
  const [open, setOpen] = useState(false);
  const part = useFocusKept<HTMLSpanElement>();
  if (correction.value === null) return <span className="text-ink-2">{t("table.erased")}</span>;
  const mayAsk = correction.masked && correction.masking.mayReveal && correction.item !== null;
  return (
    <span ref={part} className="flex max-w-[24rem] min-w-0 flex-col items-start gap-1">
      <span className="font-medium wrap-anywhere">
        <MaskedWords text={correction.value} />
      </span>
      {reveal ? (
        <>
          <span className="text-quiet text-warn">
            <RevealedFor until={reveal.until} />
          </span>
          <Button small busy={ending} onClick={end}>
            {masking("end")}
          </Button>
        </>
      ) : mayAsk ? (
        <Button small aria-label={`${masking("reveal.open")}: ${correction.value}`} onClick={() => setOpen(true)}>
          {masking("reveal.open")}
        </Button>
      ) : null}
      {open && correction.item ? (
        <RevealDialog
          of={{ item: correction.item }}
          masked={[correction.kind]}
          onClose={() => setOpen(false)}
          onRevealed={readAgain}
        />
      ) : null}
    </span>
  );
}
