"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { MailProgress } from "@/components/alerts/mail-progress";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { RequestInFull } from "@/core/privacy/request-view";
import { useHandle } from "./use-handle";

/** A code to an address on file, and the place where what was told of it is entered. */
export function IdentityCode({ request }: { request: RequestInFull }) {
  const t = useTranslations("subjectRequest.identity.code");
  const { mailCode } = useHandle();
  const { ready, onFile, code } = request.mail;
  const [chosen, setChosen] = useState(onFile[0] ?? "");
  const address = onFile.includes(chosen) ? chosen : onFile[0];
  if (!ready || address === undefined) return null;
  return (
    <div className="flex flex-col gap-2">
      <p className="text-ink-2">{t("text")}</p>
      <div className="flex flex-wrap items-end gap-2">
        <Select
          label={t("where")}
          value={address}
          options={onFile.map((value) => ({ value, label: value }))}
          onChange={setChosen}
        />
        <Button busy={mailCode.isPending} onClick={() => mailCode.mutate({ request: request.id, address })}>
          {code ? t("sendAnother") : t("send")}
        </Button>
        {code ? <MailProgress mail={code} /> : null}
      </div>
      {code?.state === "sent" ? <Told request={request} code={code} /> : null}
    </div>
  );
}

type Code = NonNullable<RequestInFull["mail"]["code"]>;

function Told({ request, code }: { request: RequestInFull; code: Code }) {
  const t = useTranslations("subjectRequest.identity.code");
  const { confirmByCode } = useHandle();
  const [said, setSaid] = useState("");
  if (!code.asks) return <p className="text-ink-2">{t("over")}</p>;
  function submit(event: FormEvent) {
    event.preventDefault();
    if (said.trim() === "" || confirmByCode.isPending) return;
    confirmByCode.mutate({ request: request.id, code: said }, { onSettled: () => setSaid("") });
  }
  return (
    <>
      <form className="flex max-w-[34rem] flex-wrap items-end gap-2" onSubmit={submit}>
        <Field
          label={t("entry")}
          value={said}
          inputMode="numeric"
          autoComplete="off"
          onChange={(event) => setSaid(event.target.value)}
        />
        <Button type="submit" busy={confirmByCode.isPending} disabled={said.trim() === ""}>
          {t("check")}
        </Button>
      </form>
      {code.tries > 0 ? <p className="text-quiet text-ink-2">{t("tries", { count: code.tries })}</p> : null}
    </>
  );
}
