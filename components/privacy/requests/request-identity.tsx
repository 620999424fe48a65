"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Fact, Facts } from "@/components/ui/facts";
import { Field } from "@/components/ui/field";
import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import type { RequestInFull } from "@/core/privacy/request-view";
import { IDENTITY_METHODS } from "@/core/privacy/request-words";
import { isClosed } from "@/core/privacy/subject-request";
import { IdentityCode } from "./identity-code";
import { useHandle } from "./use-handle";

/** Who asks, and which customer that is: nothing is told or changed before both are sure. */
export function RequestIdentity({ request }: { request: RequestInFull }) {
  const t = useTranslations("subjectRequest.identity");
  const { handle } = useHandle();
  const { customer, identity } = request;
  const open = !isClosed(request.state);
  const link = (subject: string) => handle.mutate({ request: request.id, command: { do: "link", subject } });
  return (
    <Section title={t("title")} text={t("text")}>
      {customer ? (
        <Customer request={request} />
      ) : (
        <div className="flex flex-col gap-2">
          <p>{request.candidates.length > 0 ? t("candidates") : t("nobody")}</p>
          {request.candidates.map((each) => (
            <div key={each.id} className="flex flex-wrap items-center gap-3">
              <span className="wrap-anywhere">{[each.name, each.externalId].filter(Boolean).join(" · ")}</span>
              <Button small busy={handle.isPending} onClick={() => link(each.id)}>
                {t("link")}
              </Button>
            </div>
          ))}
          {open ? <LinkById onLink={link} /> : null}
        </div>
      )}
      {identity ? (
        <p>
          {t("confirmed", { method: t(`method.${identity.method}`) })} <Moment at={identity.at} />
        </p>
      ) : open ? (
        <Confirmation request={request} />
      ) : null}
    </Section>
  );
}

function Customer({ request }: { request: RequestInFull }) {
  const t = useTranslations("subjectRequest.identity");
  const { customer } = request;
  if (!customer) return null;
  if (customer.erased) return <p className="text-ink-2">{t("erased")}</p>;
  return (
    <>
      <Facts>
        <Fact name={t("name")}>{customer.name ?? "–"}</Fact>
        <Fact name={t("reference")}>
          <span className="font-mono text-small wrap-anywhere">{customer.externalId}</span>
        </Fact>
        {customer.identifiers.map((each) => (
          <Fact key={`${each.type} ${each.value}`} name={each.type}>
            {each.value}
          </Fact>
        ))}
      </Facts>
      {customer.restricted ? <Notice tone="warning">{t("restricted")}</Notice> : null}
      {customer.objected ? <Notice tone="info">{t("objected")}</Notice> : null}
      {customer.holds.length > 0 ? <Notice tone="warning">{t("held", { count: customer.holds.length })}</Notice> : null}
    </>
  );
}

function LinkById({ onLink }: { onLink: (subject: string) => void }) {
  const t = useTranslations("subjectRequest.identity");
  const [subject, setSubject] = useState("");
  return (
    <form
      className="flex max-w-[34rem] flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (subject.trim() !== "") onLink(subject.trim());
      }}
    >
      <div className="min-w-64 flex-1">
        <Field
          label={t("byId")}
          value={subject}
          autoComplete="off"
          onChange={(event) => setSubject(event.target.value)}
        />
      </div>
      <Button type="submit" disabled={subject.trim() === ""}>
        {t("link")}
      </Button>
    </form>
  );
}

function Confirmation({ request }: { request: RequestInFull }) {
  const t = useTranslations("subjectRequest.identity");
  const { handle } = useHandle();
  const [method, setMethod] = useState<(typeof IDENTITY_METHODS)[number]>(
    request.sourceAuthenticated ? "source_authenticated" : "code_to_address_on_file",
  );
  return (
    <div className="flex flex-col gap-2">
      <IdentityCode request={request} />
      {request.sourceAuthenticated ? <p className="text-ink-2">{t("sourceSays")}</p> : null}
      <div className="flex flex-wrap items-end gap-2">
        <Select
          label={t("how")}
          value={method}
          options={IDENTITY_METHODS.map((value) => ({ value, label: t(`method.${value}`) }))}
          onChange={(value) => setMethod(IDENTITY_METHODS.find((each) => each === value) ?? "in_person")}
        />
        <Button
          look="primary"
          busy={handle.isPending}
          onClick={() => handle.mutate({ request: request.id, command: { do: "confirm_identity", method } })}
        >
          {t("confirm")}
        </Button>
        {request.state === "received" ? (
          <Button onClick={() => handle.mutate({ request: request.id, command: { do: "ask_identity" } })}>
            {t("ask")}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
