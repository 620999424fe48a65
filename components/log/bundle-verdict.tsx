"use client";

import { useTranslations } from "next-intl";
import { Fact, Facts } from "@/components/ui/facts";
import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";
import type { Problem, Status } from "@/core/audit/bundle/problem";
import type { Facts as BundleFacts, Verdict } from "@/core/audit/bundle/verify";
import { KeyToCompare } from "./key-to-compare";

const TONE = { valid: "ok", tampered: "severe", incomplete: "warning" } as const satisfies Record<Status, string>;

/** What came of checking a bundle: the verdict, every problem, and what it says of itself. */
export function BundleVerdict({ verdict, name }: { verdict: Verdict; name: string }) {
  const t = useTranslations("log.bundle");
  const words = useTranslations("verify");
  const { status, problems, more, facts } = verdict;
  const first = problems.find(({ index }) => index !== undefined)?.index;
  return (
    <div className="flex flex-col gap-5">
      <Notice tone={TONE[status]} urgent={status !== "valid"}>
        <p className="font-semibold">{words(`status.${status}`)}</p>
        {name ? <p className="wrap-anywhere">{name}</p> : null}
        <p>{t(`verdict.${status}`)}</p>
        {status === "tampered" && first !== undefined ? <p>{t("first", { index: first })}</p> : null}
        {facts ? <p>{t(facts.keyCompared ? "compared" : "notCompared")}</p> : null}
      </Notice>
      {problems.length > 0 ? <Problems problems={problems} more={more} /> : null}
      {facts ? <BundleSays facts={facts} /> : null}
    </div>
  );
}

function Problems({ problems, more }: { problems: readonly Problem[]; more: number }) {
  const t = useTranslations("log.bundle");
  const words = useTranslations("verify");
  return (
    <section aria-label={t("problems")} className="flex flex-col gap-2">
      <h3 className="font-semibold">{t("problems")}</h3>
      <ul className="flex max-w-[54rem] flex-col">
        {problems.map(({ code, file, index, detail }) => (
          <li key={`${code} ${file} ${index} ${detail}`} className="border-b border-line py-2 last:border-b-0">
            <p>{words(`problem.${code}`)}</p>
            <p className="text-quiet text-ink-2 wrap-anywhere">
              <span className="font-mono text-small">{file}</span>
              {index === undefined ? null : `, ${t("at", { index })}`}
              {detail === undefined ? null : <span className="font-mono text-small">, {detail}</span>}
            </p>
          </li>
        ))}
      </ul>
      {more > 0 ? <p className="text-quiet text-ink-2">{t("more", { count: more })}</p> : null}
    </section>
  );
}

function BundleSays({ facts }: { facts: BundleFacts }) {
  const t = useTranslations("log.bundle");
  return (
    <section aria-label={t("facts")} className="flex flex-col gap-3">
      <h3 className="font-semibold">{t("facts")}</h3>
      <Facts>
        <Fact name={t("origin")}>
          <span className="font-mono text-small wrap-anywhere">{facts.origin}</span>
        </Fact>
        <Fact name={t("createdAt")}>
          <Moment at={facts.createdAt} exact />
        </Fact>
        <Fact name={t("holds")}>
          {facts.kind === "range"
            ? t("range", { count: facts.events, from: facts.from, to: facts.to - 1 })
            : t("selection", { count: facts.events })}
        </Fact>
        <Fact name={t("checkpoint")}>
          {t("checkpointIs", { size: facts.size, count: facts.checkpoints })}{" "}
          <span className="font-mono text-small wrap-anywhere">{facts.root}</span>
        </Fact>
        <Fact name={t("openings")}>
          {t("openingsAre", { count: facts.openings - facts.erased, erased: facts.erased })}
        </Fact>
        {facts.witnesses.map(({ name, at }) => (
          <Fact key={name} name={t("witnessed")}>
            <span className="font-mono text-small wrap-anywhere">{name}</span> <Moment at={at} exact />
          </Fact>
        ))}
        {facts.fromBeginning ? null : <Fact name={t("rules")}>{t("rulesText")}</Fact>}
      </Facts>
      {facts.signedBy ? <KeyToCompare keys={[facts.signedBy]} /> : null}
    </section>
  );
}
