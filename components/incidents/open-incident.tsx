"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/components/shell/trpc";
import { useOutcome } from "@/components/shell/use-outcome";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { INCIDENT_KINDS, type IncidentKind } from "@/core/privacy/incident";
import { fieldOf, MomentField, momentOf } from "./moment-field";

/** By hand: what no check can see. */
export function OpenIncident() {
  const t = useTranslations("incidents");
  const router = useRouter();
  const trpc = useTRPC();
  const outcome = useOutcome("incident");
  const [shown, setShown] = useState(false);
  const [kind, setKind] = useState<IncidentKind>("wrong_recipient");
  const [aware, setAware] = useState("");
  const [what, setWhat] = useState("");
  const open = useMutation(
    trpc.incident.open.mutationOptions({
      onSuccess: async ({ incident }) => {
        setShown(false);
        await outcome.done(t("open.done"));
        router.push(`/privacy/incidents/${incident}`);
      },
      onError: outcome.refused,
    }),
  );
  return (
    <>
      <Button
        look="primary"
        onClick={() => {
          setAware(fieldOf(new Date()));
          setShown(true);
        }}
      >
        {t("open.button")}
      </Button>
      <Dialog open={shown} onClose={() => setShown(false)} title={t("open.button")} closeLabel={t("cancel")}>
        <form
          className="flex flex-col gap-4 p-4"
          onSubmit={(event) => {
            event.preventDefault();
            open.mutate({ kind, awareAt: momentOf(aware), what, draft: null });
          }}
        >
          <Select
            label={t("field.kind")}
            value={kind}
            options={INCIDENT_KINDS.map((each) => ({ value: each, label: t(`kind.${each}`) }))}
            onChange={(next) => setKind(next as IncidentKind)}
          />
          <MomentField label={t("field.aware")} value={aware} onChange={setAware} />
          <Textarea
            label={t("field.what")}
            value={what}
            onChange={(event) => setWhat(event.target.value)}
            rows={4}
            required
          />
          <p className="text-quiet text-ink-2">{t("open.text")}</p>
          <div className="flex flex-wrap justify-end gap-2">
            <Button type="button" onClick={() => setShown(false)}>
              {t("cancel")}
            </Button>
            <Button look="primary" type="submit" busy={open.isPending}>
              {t("open.button")}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
