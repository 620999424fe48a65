"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Moment } from "@/components/ui/moment";
import type { EventInFull } from "@/core/audit/audit-view";
import type { CanonicalValue } from "@/core/audit/canonical-json";
import { linkOf } from "./link-of";
import { useCodeText } from "./use-code-text";
import { useFieldName } from "./use-field-name";

type Props = { field: string; value: CanonicalValue; event: EventInFull };

/** A value as a reader understands it: names for ids with a way to their pages, words for codes, a day for a time. */
export function FieldValue({ field, value, event }: Props) {
  const t = useTranslations("audit.value");
  if (value === null) return <span className="text-ink-3">{t("none")}</span>;
  if (typeof value === "boolean") return t(value ? "yes" : "no");
  if (typeof value === "number") return <span className="tabular-nums">{value}</span>;
  if (typeof value === "string") return <Text field={field} text={value} event={event} />;
  if (Array.isArray(value)) return <List field={field} values={value} event={event} />;
  return <Fields values={value as { readonly [key: string]: CanonicalValue }} event={event} />;
}

const TIME = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const DIGEST = /^[0-9a-f]{64}$/;
const MONO = "font-mono text-small wrap-anywhere";

function Text({ field, text, event }: { field: string; text: string; event: EventInFull }) {
  const codeText = useCodeText();
  if (TIME.test(text)) return <Moment at={text} exact />;
  const name = event.names[text];
  const href = linkOf(field, text, event);
  const shown = name ? (
    <>
      {name} <span className={`${MONO} text-ink-2`}>{text}</span>
    </>
  ) : (
    <span className={/\d/.test(text) || DIGEST.test(text) ? MONO : undefined}>{codeText(field, text)}</span>
  );
  if (href === null) return shown;
  return (
    <Link href={href} prefetch={false} className="underline decoration-line-control underline-offset-4">
      {shown}
    </Link>
  );
}

function List({ field, values, event }: { field: string; values: readonly CanonicalValue[]; event: EventInFull }) {
  const t = useTranslations("audit.value");
  if (values.length === 0) return <span className="text-ink-3">{t("none")}</span>;
  return (
    <ul className="flex flex-col gap-1">
      {values.map((value, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a stored event never changes
        <li key={position}>
          <FieldValue field={field} value={value} event={event} />
        </li>
      ))}
    </ul>
  );
}

function Fields({ values, event }: { values: { readonly [key: string]: CanonicalValue }; event: EventInFull }) {
  const nameOf = useFieldName();
  return (
    <dl className="flex flex-wrap gap-x-4 gap-y-0.5">
      {Object.entries(values).map(([name, value]) => (
        <div key={name} className="flex min-w-0 flex-wrap gap-x-1.5">
          <dt className="text-quiet text-ink-3">{nameOf(name)}</dt>
          <dd className="min-w-0">
            <FieldValue field={name} value={value} event={event} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
