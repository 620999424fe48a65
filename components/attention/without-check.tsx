"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/components/shell/trpc";
import { useRefusalText } from "@/components/shell/use-refusal-text";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { Textarea } from "@/components/ui/textarea";
import type { CheckId } from "@/core/checks/check";

type Props = { check: CheckId; noise: boolean; mayPropose: boolean };

/** What would have become of the replies without a check: at once where it is noise, else when somebody asks. */
export function WithoutCheck({ check, noise, mayPropose }: Props) {
  const t = useTranslations("attention.without");
  const trpc = useTRPC();
  const refusalText = useRefusalText();
  const [asked, setAsked] = useState(noise);
  const { data, error } = useQuery({ ...trpc.attention.without.queryOptions({ check }), enabled: asked });
  if (!asked)
    return (
      <Button small look="quiet" className="-ml-2" onClick={() => setAsked(true)}>
        {t("ask")}
      </Button>
    );
  if (error) return <Notice tone="warning">{refusalText(error).title}</Notice>;
  if (!data) return <p className="text-quiet text-ink-2">{t("counting")}</p>;
  const { held, released, overruled, undecided, days, bounded } = data;
  return (
    <div className="flex flex-col items-start gap-2 text-quiet">
      <p className="text-pretty">
        {t("said", { held, released, days, bounded: bounded ? "yes" : "no" })}
        {released > 0 ? ` ${t("did", { overruled, undecided })}` : null}
      </p>
      {mayPropose ? <Propose check={check} /> : null}
    </div>
  );
}

/** Hands the change in, with a reason; a second person publishes it. */
function Propose({ check }: { check: CheckId }) {
  const t = useTranslations("attention.propose");
  const names = useTranslations("policy.check");
  const trpc = useTRPC();
  const refusalText = useRefusalText();
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState("");
  const propose = useMutation(trpc.attention.propose.mutationOptions({ onSuccess: () => setOpen(false) }));
  if (propose.data)
    return (
      <Notice tone="ok">
        <p>{t("done")}</p>
        <Link
          href={`/policy/proposals/${propose.data.id}`}
          prefetch={false}
          className="text-accent underline underline-offset-4"
        >
          {t("open")}
        </Link>
      </Notice>
    );
  return (
    <>
      <Button small onClick={() => setOpen(true)}>
        {t("button")}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t("title", { check: names(check) })}
        closeLabel={t("cancel")}
      >
        <form
          className="flex flex-col gap-4 p-4"
          onSubmit={(event) => {
            event.preventDefault();
            propose.mutate({ check, note });
          }}
        >
          <p className="text-ink-2">{t("text")}</p>
          <Textarea
            label={t("note")}
            value={note}
            required
            rows={3}
            maxLength={2000}
            data-wants-focus
            onChange={(event) => setNote(event.target.value)}
          />
          {propose.error ? (
            <Notice tone="warning" urgent>
              <p className="font-semibold">{refusalText(propose.error).title}</p>
              <p>{refusalText(propose.error).next}</p>
            </Notice>
          ) : null}
          <div className="flex flex-wrap justify-end gap-2">
            <Button onClick={() => setOpen(false)}>{t("cancel")}</Button>
            <Button type="submit" look="primary" busy={propose.isPending}>
              {t("submit")}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
