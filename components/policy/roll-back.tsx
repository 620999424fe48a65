"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useTRPC } from "@/components/shell/trpc";
import { useOutcome } from "@/components/shell/use-outcome";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Textarea } from "@/components/ui/textarea";

/** Brings an earlier version back: one person, at once, with a reason. */
export function RollBack({ to, inForce }: { to: number; inForce: number }) {
  const t = useTranslations("policy.rollBack");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button small aria-label={t("openNamed", { version: to })} onClick={() => setOpen(true)}>
        {t("open")}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t("title", { version: to })} closeLabel={t("cancel")}>
        <RollBackForm to={to} inForce={inForce} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function RollBackForm({ to, inForce, onDone }: { to: number; inForce: number; onDone: () => void }) {
  const t = useTranslations("policy.rollBack");
  const trpc = useTRPC();
  const router = useRouter();
  const outcome = useOutcome("policy", "home");
  const [reason, setReason] = useState("");
  const bring = useMutation(
    trpc.policy.rollBack.mutationOptions({
      onSuccess: async ({ version }) => {
        onDone();
        await outcome.done(t("done", { version, to }));
        router.push("/policy");
      },
      onError: outcome.refused,
    }),
  );
  const unsaid = reason.trim() === "";
  function submit(event: FormEvent) {
    event.preventDefault();
    if (!unsaid && !bring.isPending) bring.mutate({ to, inForce, reason: reason.trim() });
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-4 p-4">
      <p className="text-ink-2">{t("explained", { to, version: inForce + 1 })}</p>
      <Textarea
        label={t("reason")}
        rows={2}
        required
        maxLength={2_000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="flex items-center gap-3">
        <Button type="submit" look="danger" busy={bring.isPending} disabled={unsaid}>
          {t("now")}
        </Button>
        {unsaid ? <p className="text-quiet text-ink-2">{t("reasonFirst")}</p> : null}
      </div>
    </form>
  );
}
