"use client";

import { useTranslations } from "next-intl";
import { refusalOf } from "@/components/shell/refusal";
import { useRefusalText } from "@/components/shell/use-refusal-text";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";

/** What is typed of a source; tools one a line. */
export type SourceFields = { name: string; tools: string; address: string };

type Props = { fields: SourceFields; onChange: (fields: SourceFields) => void };

/** The fields that a new source and a known one share. */
export function SourceFieldSet({ fields, onChange }: Props) {
  const t = useTranslations("adminSources");
  return (
    <>
      <Field
        label={t("name")}
        value={fields.name}
        maxLength={80}
        required
        onChange={(event) => onChange({ ...fields, name: event.target.value })}
      />
      <div className="flex flex-col gap-1">
        <Field
          label={t("address")}
          type="url"
          inputMode="url"
          placeholder="https://"
          value={fields.address}
          onChange={(event) => onChange({ ...fields, address: event.target.value })}
        />
        <p className="text-quiet text-ink-3">{t("addressHint")}</p>
      </div>
      <div className="flex flex-col gap-1">
        <Textarea
          label={t("tools")}
          rows={3}
          spellCheck={false}
          className="font-mono text-quiet"
          value={fields.tools}
          onChange={(event) => onChange({ ...fields, tools: event.target.value })}
        />
        <p className="text-quiet text-ink-3">{t("toolsHint")}</p>
      </div>
    </>
  );
}

/** As the service takes them. */
export function sourceValues(fields: SourceFields) {
  return {
    name: fields.name.trim(),
    writingTools: [...new Set(fields.tools.split(/[\s,]+/).filter((tool) => tool !== ""))],
    deliveryUrl: fields.address.trim() === "" ? null : fields.address.trim(),
  };
}

const FIELDS = ["name", "code", "deliveryUrl", "writingTools", "requestsPerMinute"] as const;

/** Why it was not taken: what is wrong with which field, or the general sentence. */
export function SourceFault({ error }: { error: unknown }) {
  const t = useTranslations("adminSources.fault");
  const refusalText = useRefusalText();
  if (!error) return null;
  const refusal = refusalOf(error);
  const field = FIELDS.find((each) => each === refusal?.field);
  const { title, next } = refusalText(error);
  const taken = refusal?.code === "conflict" && field === "code";
  return (
    <p role="alert" className="text-severe">
      {taken ? t("taken") : field ? t(field) : `${title} ${next}`}
    </p>
  );
}
