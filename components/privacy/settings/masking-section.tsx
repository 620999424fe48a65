"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import { permitted, ROLES, type Role } from "@/core/identity/roles";
import { PII_KINDS, type PiiKind } from "@/core/privacy/detect/pii-detector";
import { Problem, problemProps } from "./problem";
import type { SectionProps } from "./section-props";

/** Roles that read conversations at all; to the others there is nothing to show. */
const READERS = ROLES.filter((role) => permitted([role], "decision.read"));
const PROBLEM = "problem-reveal-minutes";

/** Which kinds of personal data each role sees unmasked, and how long a reveal lasts. */
export function MaskingSection({ body, issues, readOnly, set }: SectionProps) {
  const t = useTranslations("privacySettings.masking");
  const { masking } = body;
  return (
    <Section title={t("title")} text={t("text")}>
      <MaskingTable body={body} issues={issues} readOnly={readOnly} set={set} />
      <div className="flex max-w-[24rem] flex-col gap-1">
        <Field
          label={t("minutes")}
          type="number"
          min={1}
          max={60}
          value={Number.isFinite(masking.reveal_minutes) ? masking.reveal_minutes : ""}
          disabled={readOnly}
          {...problemProps(PROBLEM, issues, "masking.reveal_minutes")}
          onChange={(event) => set({ ...body, masking: { ...masking, reveal_minutes: event.target.valueAsNumber } })}
        />
        <Problem id={PROBLEM} issues={issues} field="masking.reveal_minutes" />
        <p className="text-quiet text-ink-2">{t("minutesText")}</p>
      </div>
    </Section>
  );
}

function MaskingTable({ body, readOnly, set }: SectionProps) {
  const t = useTranslations("privacySettings.masking");
  const k = useTranslations("privacySettings.kind");
  const role = useTranslations("role");
  const { masking } = body;
  const shows = (reader: Role, kind: PiiKind) => masking.shown[reader]?.includes(kind) ?? false;

  function toggle(reader: Role, kind: PiiKind) {
    const now = masking.shown[reader] ?? [];
    const next = now.includes(kind) ? now.filter((each) => each !== kind) : [...now, kind];
    const { [reader]: _, ...others } = masking.shown;
    const shown = next.length === 0 ? others : { ...others, [reader]: next };
    set({ ...body, masking: { ...masking, shown } });
  }

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by keyboard too
    <section aria-label={t("table")} tabIndex={0} className="overflow-x-auto">
      <table className="w-full border-collapse text-left">
        <caption className="sr-only">{t("table")}</caption>
        <thead>
          <tr className="border-b border-line-strong text-quiet text-ink-3">
            <th scope="col" className="sticky left-0 bg-bg py-1.5 pr-2 font-medium">
              {t("kind")}
            </th>
            {READERS.map((reader) => (
              <th key={reader} scope="col" className="px-2 py-1.5 text-center font-medium">
                {role(reader)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {PII_KINDS.map((kind) => (
            <tr key={kind} className="border-b border-line">
              <th scope="row" className="sticky left-0 bg-bg py-1 pr-2 font-normal">
                {k(kind)}
              </th>
              {READERS.map((reader) => (
                <td key={reader} className="px-2 py-1 text-center">
                  <label className="inline-grid size-8 cursor-pointer place-items-center max-md:size-10">
                    <input
                      type="checkbox"
                      checked={shows(reader, kind)}
                      disabled={readOnly}
                      aria-label={t("cell", { role: role(reader), kind: k(kind) })}
                      onChange={() => toggle(reader, kind)}
                      className="size-4 accent-accent"
                    />
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
