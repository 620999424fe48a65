"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { MaskedWords } from "@/components/masking/masked-words";
import { useTRPC } from "@/components/shell/trpc";
import { useOutcome } from "@/components/shell/use-outcome";
import { Confirm } from "@/components/ui/confirm";
import type { CorrectionView } from "@/core/privacy/correction-view";

type Props = { correction: CorrectionView | null; onClose: () => void };

/** Asks once more: the detection's own answer counts again, and may show what is masked now. */
export function TakeBack({ correction, onClose }: Props) {
  const t = useTranslations("corrections.takeBack");
  const trpc = useTRPC();
  const outcome = useOutcome("correction");
  const revoke = useMutation(
    trpc.correction.revoke.mutationOptions({
      onSuccess: () => outcome.done(t("done")),
      onError: outcome.refused,
      onSettled: onClose,
    }),
  );
  return (
    <Confirm
      open={correction !== null}
      title={t("title")}
      confirm={t("confirm")}
      cancel={t("cancel")}
      busy={revoke.isPending}
      onConfirm={() => correction && revoke.mutate({ correction: correction.id })}
      onClose={onClose}
    >
      {correction?.value ? (
        <p className="font-medium wrap-anywhere">
          <MaskedWords text={correction.value} />
        </p>
      ) : null}
      <p>{t(correction?.personal === false ? "textNot" : "text")}</p>
    </Confirm>
  );
}
