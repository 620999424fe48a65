"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useRefusalTitle } from "@/components/shell/use-refusal-text";
import type { Obstacle } from "./approval";

/** Why the main button is closed, in one short sentence beside it. */
export function ObstacleHint({ obstacle }: { obstacle: Obstacle | null }) {
  const t = useTranslations("desk.obstacle");
  const format = useFormatter();
  const titleOf = useRefusalTitle();
  const text =
    obstacle === null
      ? ""
      : obstacle.why === "closed"
        ? titleOf(obstacle.code)
        : obstacle.why === "open_findings"
          ? t("open_findings", {
              count: obstacle.numbers.length,
              numbers: format.list(obstacle.numbers.map(String)),
              before: obstacle.before,
            })
          : t(obstacle.why);
  return (
    <p role="status" className="text-quiet text-ink-2">
      {text}
    </p>
  );
}
