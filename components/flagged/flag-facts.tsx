"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Part } from "@/components/desk/part";
import { useFlagText } from "@/components/desk/use-flag-text";
import { When } from "@/components/desk/when";
import type { FlagFile } from "@/core/review/flagged-view";
import { FlagOutcome } from "./flag-outcome";
import { flagUrl } from "./flag-place";

/** Who raised the flag and when, how it stands, and what else was flagged in the same conversation. */
export function FlagFacts({ file }: { file: FlagFile }) {
  const t = useTranslations("flagged.facts");
  const flagText = useFlagText();
  const { row } = file;
  return (
    <>
      <Part title={t("title")}>
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-[0.8125rem]">
          <Fact name={t("raisedBy")}>{file.raisedByName ?? t(`raiser.${row.raisedBy}`)}</Fact>
          <Fact name={t("raisedAt")}>
            <When at={row.raisedAt} />
          </Fact>
          <Fact name={t("about")}>{t(row.aboutReply ? "reply" : "conversation")}</Fact>
          <Fact name={t("outcome")}>
            <FlagOutcome row={row} />
          </Fact>
        </dl>
      </Part>
      {file.others.length > 0 ? (
        <Part title={t("others")}>
          <ul className="flex flex-col gap-2 text-[0.8125rem]">
            {file.others.map((other) => (
              <li key={other.id}>
                <Link href={flagUrl(other.id)} prefetch={false} className="underline underline-offset-2">
                  {flagText(other)}
                </Link>
                , <When at={other.raisedAt} />
                <span className="mt-0.5 block">
                  <FlagOutcome row={other} />
                </span>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
    </>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <>
      <dt className="text-ink-3">{name}</dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
    </>
  );
}
