"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useTRPC } from "@/components/shell/trpc";
import { useOutcome } from "@/components/shell/use-outcome";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Secret } from "@/components/ui/secret";
import type { AlertEndpointView } from "@/server/services/alert/read-alerts";
import { AlertFault } from "./alert-fault";

/** An address to be written (null: a new one), or a secret that was just made. */
export type EndpointWork = { endpoint: AlertEndpointView | null } | { secret: string };

type Props = { work: EndpointWork | null; onSecret: (secret: string) => void; onClose: () => void };

export function EndpointDialog({ work, onSecret, onClose }: Props) {
  const t = useTranslations("adminAlerts.endpoints");
  const made = work !== null && "secret" in work;
  const title = made ? t("madeTitle") : work?.endpoint ? t("changeTitle") : t("addTitle");
  return (
    <Dialog open={work !== null} onClose={onClose} title={title} closeLabel={t("close")}>
      {work === null ? null : "secret" in work ? (
        <Told secret={work.secret} onKept={onClose} />
      ) : (
        <EndpointForm endpoint={work.endpoint} onSecret={onSecret} onDone={onClose} />
      )}
    </Dialog>
  );
}

function Told({ secret, onKept }: { secret: string; onKept: () => void }) {
  const t = useTranslations("adminAlerts.endpoints");
  return (
    <div className="flex flex-col gap-4 p-4">
      <Notice tone="warning">{t("once")}</Notice>
      <Secret label={t("secret")} value={secret} copyLabel={t("copy")} copiedLabel={t("copied")} />
      <div>
        <Button look="primary" onClick={onKept}>
          {t("kept")}
        </Button>
      </div>
    </div>
  );
}

type FormProps = { endpoint: AlertEndpointView | null; onSecret: (secret: string) => void; onDone: () => void };

function EndpointForm({ endpoint, onSecret, onDone }: FormProps) {
  const t = useTranslations("adminAlerts.endpoints");
  const trpc = useTRPC();
  const outcome = useOutcome("alert");
  const [name, setName] = useState(endpoint?.name ?? "");
  const [url, setUrl] = useState(endpoint?.url ?? "");
  const add = useMutation(
    trpc.alert.addEndpoint.mutationOptions({
      onSuccess: ({ secret }) => {
        onSecret(secret);
        void outcome.done(t("added"));
      },
    }),
  );
  const change = useMutation(
    trpc.alert.changeEndpoint.mutationOptions({ onSuccess: () => void outcome.done(t("changed")).then(onDone) }),
  );
  const { error, isPending } = endpoint ? change : add;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (isPending) return;
    const given = { name: name.trim(), url: url.trim() };
    if (endpoint) change.mutate({ endpoint: endpoint.id, ...given });
    else add.mutate(given);
  }

  return (
    <form onSubmit={submit} className="flex flex-col gap-4 p-4">
      <Field
        label={t("name")}
        value={name}
        maxLength={80}
        required
        data-wants-focus
        onChange={(event) => setName(event.target.value)}
      />
      <div className="flex flex-col gap-1">
        <Field
          label={t("url")}
          type="url"
          inputMode="url"
          placeholder="https://"
          value={url}
          required
          onChange={(event) => setUrl(event.target.value)}
        />
        <p className="text-quiet text-ink-3">{t("urlHint")}</p>
      </div>
      <AlertFault error={error} />
      <div>
        <Button type="submit" look="primary" busy={isPending} disabled={!name.trim() || !url.trim()}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}
