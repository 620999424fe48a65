"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useCallback, useRef } from "react";
import { useTRPCClient } from "@/components/shell/trpc";
import { useRefusalText } from "@/components/shell/use-refusal-text";
import { dismissToast, showToast } from "@/components/ui/toast-store";
import type { DecideReceipt } from "@/core/review/desk-view";
import type { DecisionKind } from "@/core/review/words";
import type { ClaimKeeper } from "./claim-keeper";
import { MOVE_KEYS } from "./keymap";

const TOAST = "decided";
const PLAIN_TOAST_MS = 4000;

type Options = { keeper: ClaimKeeper; onUndone: (item: string) => void };

/** Says what was decided and, while the undo window lasts, takes it back. */
export function useUndo({ keeper, onUndone }: Options) {
  const t = useTranslations("desk.decided");
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const refusalText = useRefusalText();
  const last = useRef<DecideReceipt | null>(null);

  const run = useCallback(async () => {
    const receipt = last.current;
    if (receipt?.undoUntil == null || Date.parse(receipt.undoUntil) <= Date.now()) return;
    last.current = null;
    dismissToast(TOAST);
    try {
      const grant = await client.item.undo.mutate({ decision: receipt.decision });
      void keeper.leave();
      keeper.adopt(grant);
      onUndone(grant.item.id);
    } catch (error) {
      const { title, next } = refusalText(error);
      showToast({ id: "undo-refused", tone: "severe", title, detail: next });
    }
    void queryClient.invalidateQueries({ queryKey: [["queue"]] });
  }, [client, keeper, onUndone, queryClient, refusalText]);

  const titleOf = useCallback(
    ({ draftState, compared }: DecideReceipt, kind: DecisionKind) => {
      if (compared) return t(compared.agree ? "agree" : "differ", { first: t(`done.${compared.first}`) });
      return draftState === "awaiting_second" ? t("second") : t(`done.${kind}`);
    },
    [t],
  );

  const offer = useCallback(
    (receipt: DecideReceipt, kind: DecisionKind) => {
      last.current = receipt;
      showToast({
        id: TOAST,
        tone: "plain",
        title: titleOf(receipt, kind),
        until: receipt.undoUntil === null ? Date.now() + PLAIN_TOAST_MS : Date.parse(receipt.undoUntil),
        action:
          receipt.undoUntil === null
            ? undefined
            : { label: (seconds) => t("undo", { seconds }), hint: MOVE_KEYS.undo, run: () => void run() },
      });
    },
    [run, t, titleOf],
  );

  return { run, offer };
}
