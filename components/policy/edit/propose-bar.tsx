"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { refusalOf } from "@/components/shell/refusal";
import { useTRPC } from "@/components/shell/trpc";
import { useOutcome } from "@/components/shell/use-outcome";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Textarea } from "@/components/ui/textarea";
import { comparePolicies, differs } from "@/core/policy/compare";
import type { Policy } from "@/core/policy/policy";
import { PolicyChangesPart } from "../policy-changes";
import type { PolicyEditor } from "./use-policy-editor";

type Props = { editor: PolicyEditor; inForce: Policy };

/** Saving and handing in; it stays in sight while the page is scrolled. */
export function ProposeBar({ editor, inForce }: Props) {
  const t = useTranslations("policyEditor.bar");
  const [asking, setAsking] = useState(false);
  const [stale, setStale] = useState(false);
  const { save, propose } = useProposing(editor, () => setStale(true));
  const { issues, unsaved, changed, begun } = editor;
  const why =
    issues.length > 0
      ? t("faulty", { count: issues.length })
      : begun.base !== inForce.version
        ? t("overtaken")
        : !changed
          ? t("unchanged")
          : null;
  return (
    <div className="sticky bottom-0 -mx-4 flex flex-wrap items-center justify-between gap-3 border-t border-line-strong bg-bg px-4 py-3 md:-mx-8 md:px-8">
      <p role="status" className={issues.length > 0 ? "text-severe" : "text-ink-2"}>
        {stale ? t("stale") : (why ?? (unsaved ? t("unsaved") : t("saved")))}
      </p>
      <div className="flex flex-wrap gap-2">
        {unsaved ? <Button onClick={editor.discard}>{t("discard")}</Button> : null}
        {stale ? (
          <Button
            busy={save.isPending}
            onClick={() => save.mutate(inputOf(editor, true), { onSuccess: () => setStale(false) })}
          >
            {t("saveCopy")}
          </Button>
        ) : (
          <Button
            disabled={!unsaved && begun.id !== null}
            busy={save.isPending}
            onClick={() => save.mutate(inputOf(editor, false))}
          >
            {t("save")}
          </Button>
        )}
        <Button look="primary" disabled={why !== null || stale} onClick={() => setAsking(true)}>
          {t("propose")}
        </Button>
      </div>
      <Dialog open={asking} onClose={() => setAsking(false)} title={t("dialog")} closeLabel={t("cancel")}>
        <ProposeForm
          editor={editor}
          inForce={inForce}
          busy={propose.isPending}
          onPropose={(note) => propose.mutate(note)}
        />
      </Dialog>
    </div>
  );
}

type FormProps = Props & { busy: boolean; onPropose: (note: string) => void };

function ProposeForm({ editor, inForce, busy, onPropose }: FormProps) {
  const t = useTranslations("policyEditor.bar");
  const [note, setNote] = useState("");
  const what = comparePolicies(inForce, editor.policy);
  function submit(event: FormEvent) {
    event.preventDefault();
    if (note.trim() !== "") onPropose(note.trim());
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-4 p-4">
      <p className="text-ink-2">{t("explained")}</p>
      <PolicyChangesPart changes={{ since: inForce.version, what, any: differs(what) }} policy={editor.policy} />
      <Textarea
        label={t("note")}
        rows={3}
        required
        maxLength={2_000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <div className="flex items-center gap-3">
        <Button type="submit" look="primary" busy={busy} disabled={note.trim() === ""}>
          {t("handIn")}
        </Button>
        {note.trim() === "" ? <p className="text-quiet text-ink-2">{t("noteFirst")}</p> : null}
      </div>
    </form>
  );
}

function inputOf({ begun, policy }: PolicyEditor, copy: boolean) {
  const own = copy ? { id: null, revision: 0 } : { id: begun.id, revision: begun.revision };
  return { ...own, base: begun.base, body: { ...policy } };
}

function useProposing(editor: PolicyEditor, onStale: () => void) {
  const t = useTranslations("policyEditor.bar");
  const trpc = useTRPC();
  const router = useRouter();
  const outcome = useOutcome("policy");
  const { begun, policy } = editor;
  // What was written stays on the screen: somebody else's saving is told, and this may be kept beside it.
  const onError = (error: unknown) => (refusalOf(error)?.code === "conflict" ? onStale() : void outcome.refused(error));
  const saving = useMutation(trpc.policy.save.mutationOptions());
  const handing = useMutation(trpc.policy.propose.mutationOptions());
  const save = useMutation({
    mutationFn: (input: ReturnType<typeof inputOf>) => saving.mutateAsync(input),
    onError,
    onSuccess: async (saved) => {
      editor.begin({ ...saved, base: begun.base, policy });
      await outcome.done(t("savedNow"));
      if (saved.id !== begun.id) moveOn(saved.id);
    },
  });
  const propose = useMutation({
    mutationFn: async (note: string) => {
      const asIs = begun.id !== null && !editor.unsaved;
      const saved = asIs
        ? { id: begun.id as string, revision: begun.revision }
        : await saving.mutateAsync(inputOf(editor, false));
      editor.begin({ ...saved, base: begun.base, policy });
      return handing.mutateAsync({ ...saved, note, days: 30 });
    },
    onError,
    onSuccess: async ({ id }) => {
      await outcome.done(t("proposed"));
      moveOn(id);
    },
  });
  function moveOn(id: string) {
    window.sessionStorage.removeItem("policy new");
    router.push(`/policy/proposals/${id}`);
    router.refresh();
  }
  return { save, propose };
}
