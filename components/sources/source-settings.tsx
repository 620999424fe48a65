"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useTRPC } from "@/components/shell/trpc";
import { useOutcome } from "@/components/shell/use-outcome";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import type { SourceDetail } from "@/server/services/source/read-sources";
import { SourceFault, SourceFieldSet, sourceValues } from "./source-fields";

/** What may be changed of a source without touching what opens it. */
export function SourceSettings({ source }: { source: SourceDetail }) {
  const t = useTranslations("adminSources.settings");
  const trpc = useTRPC();
  const outcome = useOutcome("source");
  const start = {
    name: source.name,
    tools: source.writingTools.join("\n"),
    address: source.deliveryUrl ?? "",
    rate: String(source.requestsPerMinute),
  };
  const [fields, setFields] = useState(start);
  const save = useMutation(trpc.source.set.mutationOptions({ onSuccess: () => outcome.done(t("saved")) }));
  const touched = JSON.stringify(fields) !== JSON.stringify(start);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (save.isPending) return;
    save.mutate({ source: source.id, ...sourceValues(fields), requestsPerMinute: Number(fields.rate) });
  }

  return (
    <Section title={t("title")}>
      <form onSubmit={submit} className="flex max-w-[40rem] flex-col gap-4">
        <SourceFieldSet fields={fields} onChange={(next) => setFields({ ...fields, ...next })} />
        <div className="flex flex-col gap-1">
          <Field
            label={t("rate")}
            type="number"
            min={1}
            max={1_000_000}
            step={1}
            required
            className="max-w-48 tabular-nums"
            value={fields.rate}
            onChange={(event) => setFields({ ...fields, rate: event.target.value })}
          />
          <p className="text-quiet text-ink-3">{t("rateHint")}</p>
        </div>
        <SourceFault error={save.error} />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look="primary" busy={save.isPending} disabled={!touched || fields.name.trim() === ""}>
            {t("save")}
          </Button>
          {touched ? (
            <Button look="quiet" onClick={() => setFields(start)}>
              {t("discard")}
            </Button>
          ) : null}
        </div>
      </form>
    </Section>
  );
}
