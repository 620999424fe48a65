import type { ContextText } from "@/core/checks/context";
import { figuresOf } from "@/core/checks/figure-context";
import type { Figure } from "@/core/checks/figure-reader";

const remembered = new WeakMap<ContextText, Set<string>>();

/** `2024-5-15` in a source supports `May 15` in a claim, and `May 15` supports `2024-5-15`; another year does not. */
export function offered(figure: Figure): string[] {
  if (figure.kind !== "date") return figure.readings;
  return figure.readings.flatMap((key) => {
    const parts = key.split("-");
    return parts.length === 3 ? [key, parts.slice(1).join("-")] : [key, `any-${key}`];
  });
}

/** What a source must offer for a figure of the draft. */
export function wantedOf(figure: Figure): string[] {
  if (figure.kind !== "date") return figure.readings;
  return figure.readings.flatMap((key) => {
    const parts = key.split("-");
    return parts.length === 3 ? [key, `any-${parts.slice(1).join("-")}`] : [key];
  });
}

/** Whether a figure of a source bears out one of the draft. */
export function agree(source: Figure, claimed: Figure): boolean {
  if ((source.percent && claimed.kind === "amount") || (claimed.percent && source.kind === "amount")) return false;
  const wanted = wantedOf(claimed);
  return offered(source).some((reading) => wanted.includes(reading));
}

/** Every day that a text of the context names. */
export function daysOf(context: ContextText): Set<string> {
  const known = remembered.get(context);
  if (known !== undefined) return known;
  const found = new Set(figuresOf(context).flatMap((figure) => (figure.kind === "date" ? offered(figure) : [])));
  remembered.set(context, found);
  return found;
}
