"use client";

import { useTranslations } from "next-intl";
import type { JudgeRecord } from "@/core/judge/judge";
import { Part } from "./part";

/**
 * What another model said of the reply, and that it is no more than an opinion; or that it gave none. Concerns stand with
 * the findings, where they are read first: not twice.
 */
export function JudgePart({ judge }: { judge: JudgeRecord }) {
  const t = useTranslations("desk.judge");
  return (
    <Part title={t("title")}>
      <p className="text-quiet text-pretty wrap-anywhere text-ink-2">
        {judge.answered === "no_answer"
          ? t("noAnswer", { why: judge.failure ?? "error" })
          : t(judge.answered, { model: judge.model, value: judge.concern ?? 0 })}
      </p>
    </Part>
  );
}
