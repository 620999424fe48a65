"use client";

import { useTranslations } from "next-intl";
import { Secret } from "@/components/ui/secret";
import { Section } from "@/components/ui/section";

const COMMAND = "node verify.mjs .";

/** What whoever is given an export does with it, and the key that they need from elsewhere. */
export function ExportCheck({ keys }: { keys: readonly string[] }) {
  const t = useTranslations("exports.check");
  const copy = { copyLabel: t("copy"), copiedLabel: t("copied") };
  // The newest signs; with it whoever checks is not told by the bundle itself whose it is.
  const key = keys.at(-1);
  return (
    <Section title={t("title")} text={t("text")}>
      <div className="flex max-w-[60rem] flex-col gap-4">
        <Secret label={t("command")} value={key ? `${COMMAND} --key ${key}` : COMMAND} {...copy} />
        {key ? (
          <>
            {keys.map((each) => (
              <Secret key={each} label={t("key")} value={each} {...copy} />
            ))}
            <p className="max-w-[44rem] text-quiet text-ink-2">{t("keyText")}</p>
          </>
        ) : (
          <p className="text-quiet text-ink-2">{t("noKey")}</p>
        )}
      </div>
    </Section>
  );
}
