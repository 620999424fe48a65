"use client";

import { FolderOpen, Package } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import type { Verdict } from "@/core/audit/bundle/verify";
import { chosenBundle, droppedBundle, type GivenBundle } from "./bundle-files";
import { BundleVerdict } from "./bundle-verdict";
import type { BundleTask } from "./bundle-worker";
import { CheckNav } from "./check-nav";
import { Progress } from "./progress";
import { useWorkerTask } from "./use-worker-task";

const makeWorker = () => new Worker(new URL("./bundle-worker.ts", import.meta.url), { type: "module" });
const MEGABYTE = 1_000_000;

/** A bundle that somebody was given, checked where it is: in the browser, without sending it anywhere. */
export function BundlePage() {
  const t = useTranslations("log.bundle");
  const [key, setKey] = useState("");
  const [witness, setWitness] = useState("");
  const [given, setGiven] = useState<GivenBundle | null>(null);
  const { state, start, cancel } = useWorkerTask<BundleTask, Verdict>(makeWorker);
  function check(bundle: GivenBundle | null) {
    if (!bundle) return;
    setGiven(bundle);
    start({ bundle, key: key.trim() || undefined, witness: witness.trim() || undefined });
  }
  return (
    <Page title={t("title")} text={t("text")}>
      <CheckNav />
      <Section title={t("compare")} text={t("compareText")}>
        <div className="grid max-w-[54rem] gap-3 md:grid-cols-2">
          <Field
            label={t("key")}
            value={key}
            spellCheck={false}
            autoComplete="off"
            onChange={(e) => setKey(e.target.value)}
          />
          <Field
            label={t("witness")}
            value={witness}
            spellCheck={false}
            autoComplete="off"
            onChange={(e) => setWitness(e.target.value)}
          />
        </div>
      </Section>
      <Section title={t("give")} text={t("giveText")}>
        {state.step === "running" ? (
          <Progress
            running={state}
            count={(done, total) => t("count", { done: done / MEGABYTE, total: total / MEGABYTE })}
            speed={(perSecond) => t("perSecond", { count: perSecond / MEGABYTE })}
            onCancel={cancel}
          />
        ) : (
          <Drop onBundle={check} />
        )}
        {state.step === "failed" ? (
          <Notice tone="warning" urgent>
            <p className="font-semibold">{t("failed.title")}</p>
            <p>{t(state.why === "key" ? "failed.key" : "failed.text")}</p>
          </Notice>
        ) : null}
        {state.step === "done" ? <BundleVerdict verdict={state.result} name={given?.name ?? ""} /> : null}
      </Section>
    </Page>
  );
}

function Drop({ onBundle }: { onBundle: (bundle: GivenBundle | null) => void }) {
  const t = useTranslations("log.bundle");
  const [over, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the buttons in it are the first
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void droppedBundle(event.dataTransfer.items).then(onBundle);
      }}
      className={`flex max-w-[54rem] flex-col items-center gap-3 rounded-lg border border-dashed px-4 py-8 text-center ${over ? "border-accent bg-hover" : "border-line-control"}`}
    >
      <p className="text-ink-2">{t("drop")}</p>
      <div className="flex flex-wrap justify-center gap-2">
        <Choose onBundle={onBundle}>
          <Package aria-hidden="true" className="size-4" />
          {t("chooseArchive")}
        </Choose>
        <Choose folder onBundle={onBundle}>
          <FolderOpen aria-hidden="true" className="size-4" />
          {t("chooseFolder")}
        </Choose>
      </div>
    </div>
  );
}

type ChooseProps = { folder?: boolean; onBundle: (bundle: GivenBundle | null) => void; children: ReactNode };

function Choose({ folder = false, onBundle, children }: ChooseProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        {...(folder ? { webkitdirectory: "" } : { accept: ".zip,application/zip" })}
        onChange={(event) => {
          onBundle(chosenBundle(event.target.files));
          event.target.value = "";
        }}
      />
      <Button onClick={() => input.current?.click()}>{children}</Button>
    </>
  );
}
