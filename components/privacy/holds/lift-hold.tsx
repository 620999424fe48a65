"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/components/shell/trpc";
import { useOutcome } from "@/components/shell/use-outcome";
import { Confirm } from "@/components/ui/confirm";
import { Textarea } from "@/components/ui/textarea";
import type { HoldView } from "@/core/privacy/retention-view";

type Props = { hold: HoldView | null; onClose: () => void };

/** Asks once more: what is not held any more may go with the next run. */
export function LiftHold({ hold, onClose }: Props) {
  const t = useTranslations("holds.lift");
  const trpc = useTRPC();
  const outcome = useOutcome("hold", "retention");
  const [reason, setReason] = useState("");
  const close = () => {
    setReason("");
    onClose();
  };
  const lift = useMutation(
    trpc.hold.lift.mutationOptions({
      onSuccess: () => outcome.done(t("done")),
      onError: outcome.refused,
      onSettled: close,
    }),
  );
  return (
    <Confirm
      open={hold !== null}
      title={t("title")}
      confirm={t("confirm")}
      cancel={t("cancel")}
      danger
      busy={lift.isPending}
      onConfirm={() => hold && lift.mutate({ hold: hold.id, reason })}
      onClose={close}
    >
      <p className="font-medium wrap-anywhere">{hold?.title}</p>
      <p>{t("text")}</p>
      <Textarea
        label={t("reason")}
        rows={2}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </Confirm>
  );
}
