"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { RequestInFull } from "@/core/privacy/request-view";
import { useHandle } from "./use-handle";

/** The customer's record as it is to be; an identifier left empty goes. */
export function Rectify({ request }: { request: RequestInFull }) {
  const t = useTranslations("subjectRequest.deed");
  const { rectify } = useHandle();
  const [name, setName] = useState(request.customer?.name ?? "");
  const [identifiers, setIdentifiers] = useState(
    (request.customer?.identifiers ?? []).map((each, place) => ({ ...each, key: place })),
  );
  const change = (key: number, part: { type?: string; value?: string }) =>
    setIdentifiers((before) => before.map((each) => (each.key === key ? { ...each, ...part } : each)));
  const add = () =>
    setIdentifiers((before) => [
      ...before,
      { type: "email", value: "", key: Math.max(-1, ...before.map((e) => e.key)) + 1 },
    ]);
  function submit(event: FormEvent) {
    event.preventDefault();
    const right = identifiers.filter((each) => each.value.trim() !== "" && each.type.trim() !== "");
    rectify.mutate({
      request: request.id,
      name: name.trim() === "" ? null : name,
      identifiers: right.map(({ type, value }) => ({ type, value })),
    });
  }
  return (
    <form onSubmit={submit} className="flex max-w-[44rem] flex-col gap-3">
      <p className="text-ink-2">{t("rectifyText")}</p>
      <Field
        label={t("rectifyName")}
        value={name}
        autoComplete="off"
        onChange={(event) => setName(event.target.value)}
      />
      {identifiers.map((each) => (
        <div key={each.key} className="grid grid-cols-[10rem_minmax(0,1fr)] gap-3 max-md:grid-cols-1">
          <Field
            label={t("rectifyType")}
            value={each.type}
            autoComplete="off"
            onChange={(event) => change(each.key, { type: event.target.value })}
          />
          <Field
            label={t("rectifyValue")}
            value={each.value}
            autoComplete="off"
            onChange={(event) => change(each.key, { value: event.target.value })}
          />
        </div>
      ))}
      <div className="flex flex-wrap gap-2">
        <Button onClick={add}>{t("rectifyAdd")}</Button>
        <Button type="submit" look="primary" busy={rectify.isPending}>
          {t("rectify")}
        </Button>
      </div>
    </form>
  );
}
