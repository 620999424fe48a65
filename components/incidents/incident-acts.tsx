"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import { Textarea } from "@/components/ui/textarea";
import type { IncidentRisk } from "@/core/privacy/incident";
import type { IncidentView } from "@/core/privacy/incident-view";
import { fieldOf, MomentField, momentOf } from "./moment-field";
import { type Act, useAct } from "./use-act";

/** What is to be done next, each step with its own form; what is done is not asked for again. */
export function IncidentActs({ incident }: { incident: IncidentView }) {
  const confirmed = incident.state === "confirmed";
  return (
    <>
      <Describe key={`describe ${incident.words?.what ?? ""}`} incident={incident} />
      {incident.authorityToldAt === null || !confirmed ? <Assess incident={incident} /> : null}
      {confirmed && incident.risk !== "none" && incident.authorityToldAt === null ? (
        <TellAuthority incident={incident} />
      ) : null}
      {confirmed && incident.subjectsToldAt === null && incident.risk === "high" ? (
        <TellSubjects incident={incident} />
      ) : null}
      {confirmed ? <Close incident={incident} /> : null}
    </>
  );
}

type StepProps = {
  incident: IncidentView;
  title: string;
  text: string;
  done: string;
  act: () => Act;
  children: ReactNode;
};

function Step({ incident, title, text, done, act, children }: StepProps) {
  const { run, busy } = useAct(incident.id, done);
  function submit(event: FormEvent) {
    event.preventDefault();
    run(act());
  }
  return (
    <Section title={title} text={text}>
      <form onSubmit={submit} className="flex max-w-[40rem] flex-col gap-3">
        {children}
        <div>
          <Button type="submit" busy={busy}>
            {title}
          </Button>
        </div>
      </form>
    </Section>
  );
}

function Describe({ incident }: { incident: IncidentView }) {
  const t = useTranslations("incidents");
  const [what, setWhat] = useState(incident.words?.what ?? "");
  const [effects, setEffects] = useState(incident.words?.effects ?? "");
  const [measures, setMeasures] = useState(incident.words?.measures ?? "");
  return (
    <Step
      incident={incident}
      title={t("act.describe")}
      text={t("act.describeText")}
      done={t("act.saved")}
      act={() => ({ kind: "describe", what, effects, measures })}
    >
      <Textarea label={t("field.what")} value={what} onChange={(e) => setWhat(e.target.value)} rows={2} required />
      <Textarea label={t("field.effects")} value={effects} onChange={(e) => setEffects(e.target.value)} rows={2} />
      <Textarea label={t("field.measures")} value={measures} onChange={(e) => setMeasures(e.target.value)} rows={2} />
    </Step>
  );
}

const VERDICTS = ["dismissed", "none", "risk", "high"] as const;

function Assess({ incident }: { incident: IncidentView }) {
  const t = useTranslations("incidents");
  const [verdict, setVerdict] = useState<(typeof VERDICTS)[number] | null>(null);
  const [reason, setReason] = useState(incident.words?.assessment ?? "");
  const risk: IncidentRisk = verdict === null ? "unknown" : verdict === "dismissed" ? "none" : verdict;
  return (
    <Step
      incident={incident}
      title={t("act.assess")}
      text={t("act.assessText")}
      done={t("act.saved")}
      act={() => ({ kind: "assess", breach: verdict !== "dismissed", risk, reason })}
    >
      <Choice
        legend={t("field.verdict")}
        options={VERDICTS.map((each) => ({ value: each, label: t(`verdict.${each}`) }))}
        value={verdict}
        onChange={setVerdict}
      />
      <Textarea
        label={t("field.reason")}
        value={reason}
        onChange={(e) => setReason(e.target.value)}
        rows={2}
        required
      />
    </Step>
  );
}

function TellAuthority({ incident }: { incident: IncidentView }) {
  const t = useTranslations("incidents");
  const [at, setAt] = useState(() => fieldOf(new Date()));
  const [reference, setReference] = useState("");
  const [delay, setDelay] = useState("");
  const late = Date.parse(momentOf(at)) > Date.parse(incident.dueAt);
  return (
    <Step
      incident={incident}
      title={t("act.tellAuthority")}
      text={t("act.tellAuthorityText")}
      done={t("act.saved")}
      act={() => ({ kind: "tell_authority", at: momentOf(at), reference, delay })}
    >
      <MomentField label={t("field.toldAt")} value={at} onChange={setAt} />
      <Field label={t("field.authority")} value={reference} onChange={(e) => setReference(e.target.value)} />
      {late ? (
        <Textarea label={t("field.delay")} value={delay} onChange={(e) => setDelay(e.target.value)} rows={2} required />
      ) : null}
    </Step>
  );
}

function TellSubjects({ incident }: { incident: IncidentView }) {
  const t = useTranslations("incidents");
  const [at, setAt] = useState(() => fieldOf(new Date()));
  return (
    <Step
      incident={incident}
      title={t("act.tellSubjects")}
      text={t("act.tellSubjectsText")}
      done={t("act.saved")}
      act={() => ({ kind: "tell_subjects", at: momentOf(at) })}
    >
      <MomentField label={t("field.toldAt")} value={at} onChange={setAt} />
    </Step>
  );
}

function Close({ incident }: { incident: IncidentView }) {
  const t = useTranslations("incidents");
  const [ground, setGround] = useState("");
  const wantsGround = incident.risk === "high" && incident.subjectsToldAt === null;
  return (
    <Step
      incident={incident}
      title={t("act.close")}
      text={t("act.closeText")}
      done={t("act.closed")}
      act={() => ({ kind: "close", ground })}
    >
      {wantsGround ? (
        <Textarea label={t("field.ground")} value={ground} onChange={(e) => setGround(e.target.value)} rows={2} />
      ) : null}
    </Step>
  );
}
