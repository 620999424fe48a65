"use client";

import { useTranslations } from "next-intl";

/** The steps that every failed check asks for, in their order. */
export function WhatToDo() {
  const t = useTranslations("log.steps");
  return (
    <>
      <p className="mt-2 font-medium">{t("title")}</p>
      <ol className="ml-5 list-decimal">
        <li>{t("tell")}</li>
        <li>{t("leave")}</li>
        <li>{t("export")}</li>
        <li>{t("compare")}</li>
      </ol>
    </>
  );
}
