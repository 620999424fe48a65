"use client";

import { useTranslations } from "next-intl";
import { Fact, Facts } from "@/components/ui/facts";
import type { EventInFull } from "@/core/audit/audit-view";
import { changesIn } from "./changes-in";
import { FieldValue } from "./field-value";
import { useFieldName } from "./use-field-name";

/** Every field of an event in words; where it carries both, before and after side by side. */
export function EventFields({ event }: { event: EventInFull }) {
  const t = useTranslations("audit.event");
  const nameOf = useFieldName();
  const { changes, rest } = changesIn(event.data);
  if (changes.length === 0 && rest.length === 0) return <p className="text-ink-2">{t("noFields")}</p>;
  return (
    <Facts>
      {changes.map(({ field, before, after }) => (
        <Fact key={field} name={nameOf(field)}>
          <div className="grid gap-x-6 gap-y-1 md:grid-cols-2">
            <div>
              <p className="text-quiet text-ink-3">{t("before")}</p>
              <FieldValue field={field} value={before} event={event} />
            </div>
            <div>
              <p className="text-quiet text-ink-3">{t("after")}</p>
              <FieldValue field={field} value={after} event={event} />
            </div>
          </div>
        </Fact>
      ))}
      {rest.map(([field, value]) => (
        <Fact key={field} name={nameOf(field)}>
          <FieldValue field={field} value={value} event={event} />
        </Fact>
      ))}
    </Facts>
  );
}
