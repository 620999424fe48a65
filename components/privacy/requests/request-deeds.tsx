"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { Field } from "@/components/ui/field";
import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { RequestInFull } from "@/core/privacy/request-view";
import { isClosed } from "@/core/privacy/subject-request";
import { Rectify } from "./rectify";
import { useHandle } from "./use-handle";

type Props = { request: RequestInFull };

/** What is done with the data themselves, once it is sure who asks. */
export function RequestDeeds({ request }: Props) {
  const t = useTranslations("subjectRequest.deed");
  const { identity, customer, kind } = request;
  if (!identity || !customer) return null;
  return (
    <Section title={t("title")}>
      {kind === "access" || kind === "portability" ? <Package request={request} /> : null}
      {kind === "erasure" ? <Erasure request={request} /> : null}
      {kind === "rectification" && !customer.erased && !isClosed(request.state) ? <Rectify request={request} /> : null}
      {kind === "restriction" || kind === "erasure" ? <Restriction request={request} /> : null}
      {kind === "objection" ? <Objection request={request} /> : null}
    </Section>
  );
}

function Package({ request }: Props) {
  const t = useTranslations("subjectRequest.deed");
  const { pack } = useHandle();
  return (
    <div className="flex flex-col gap-2">
      <p className="text-ink-2">{t("packageText")}</p>
      {request.packages.map((each) => (
        <p key={each.id} className="flex flex-wrap gap-x-4">
          <span className="w-44 text-ink-2">
            <Moment at={each.askedAt} />
          </span>
          {each.state === "ready" ? (
            <a
              href={`/api/privacy-files/packages/${each.id}`}
              download
              className="underline decoration-line-control underline-offset-4"
            >
              {t("download")}
            </a>
          ) : (
            <span>{t("packageState", { state: each.state })}</span>
          )}
        </p>
      ))}
      {isClosed(request.state) ? null : (
        <Button className="self-start" busy={pack.isPending} onClick={() => pack.mutate({ request: request.id })}>
          {t("package")}
        </Button>
      )}
    </div>
  );
}

function Erasure({ request }: Props) {
  const t = useTranslations("subjectRequest.deed");
  const { erase } = useHandle();
  const [asking, setAsking] = useState(false);
  const [typed, setTyped] = useState("");
  const { erasure } = request;
  if (erasure?.state === "done") return <Certificate id={erasure.id} />;
  if (erasure?.state === "waiting" || erasure?.state === "running") return <Notice tone="info">{t("erasing")}</Notice>;
  if (isClosed(request.state)) return null;
  return (
    <div className="flex flex-col gap-2">
      {erasure?.failure ? (
        <Notice tone="severe">{t("eraseFailed", { because: erasure.failure, place: erasure.failedAt ?? "" })}</Notice>
      ) : (
        <p className="text-ink-2">{t("eraseText")}</p>
      )}
      <Button look="danger" className="self-start" onClick={() => setAsking(true)}>
        {t("erase")}
      </Button>
      <Confirm
        open={asking}
        title={t("eraseTitle")}
        confirm={t("eraseConfirm")}
        cancel={t("cancel")}
        danger
        busy={erase.isPending}
        onConfirm={() => erase.mutate({ request: request.id, typed }, { onSettled: () => setAsking(false) })}
        onClose={() => setAsking(false)}
      >
        <p>{t("eraseWarning")}</p>
        <Field
          label={t("eraseTyped", { number: request.number })}
          value={typed}
          autoComplete="off"
          inputMode="numeric"
          onChange={(event) => setTyped(event.target.value)}
        />
      </Confirm>
    </div>
  );
}

function Certificate({ id }: { id: string }) {
  const t = useTranslations("subjectRequest.deed");
  const link = "underline decoration-line-control underline-offset-4";
  const base = `/api/privacy-files/certificates/${id}`;
  return (
    <div className="flex flex-col gap-2">
      <Notice tone="ok">{t("erased")}</Notice>
      <p className="text-ink-2">{t("certificateText")}</p>
      <p className="flex flex-wrap gap-x-4 gap-y-2">
        <a href={`${base}.pdf?language=en`} download className={link}>
          {t("certificatePdfEn")}
        </a>
        <a href={`${base}.pdf?language=de`} download className={link}>
          {t("certificatePdfDe")}
        </a>
        <a href={`${base}.json`} download className={link}>
          {t("certificateJson")}
        </a>
      </p>
    </div>
  );
}

function Restriction({ request }: Props) {
  const t = useTranslations("subjectRequest.deed");
  const { restrict, lift } = useHandle();
  const { customer, kind, erasure } = request;
  if (!customer || customer.erased || erasure?.state === "running" || erasure?.state === "waiting") return null;
  if (customer.restricted)
    return (
      <Button className="self-start" busy={lift.isPending} onClick={() => lift.mutate({ request: request.id })}>
        {t("lift")}
      </Button>
    );
  if (isClosed(request.state)) return null;
  const byLaw = kind === "erasure";
  const basis = byLaw ? ("law" as const) : ("request" as const);
  const ground = byLaw ? ("hgb_257" as const) : ("gdpr_18_1" as const);
  return (
    <div className="flex flex-col gap-2">
      <p className="text-ink-2">{byLaw ? t("restrictLawText") : t("restrictText")}</p>
      <Button
        className="self-start"
        busy={restrict.isPending}
        onClick={() => restrict.mutate({ request: request.id, basis, ground, until: null })}
      >
        {byLaw ? t("restrictLaw") : t("restrict")}
      </Button>
    </div>
  );
}

function Objection({ request }: Props) {
  const t = useTranslations("subjectRequest.deed");
  const { object } = useHandle();
  const objects = request.customer?.objected ?? false;
  if (isClosed(request.state) && !objects) return null;
  return (
    <div className="flex flex-col gap-2">
      <p className="text-ink-2">{t("objectText")}</p>
      <Button
        className="self-start"
        busy={object.isPending}
        onClick={() => object.mutate({ request: request.id, objects: !objects })}
      >
        {objects ? t("objectEnd") : t("object")}
      </Button>
    </div>
  );
}
