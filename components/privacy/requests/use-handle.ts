"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/shell/trpc";
import { useOutcome } from "@/components/shell/use-outcome";

/** Carries out commands on one request and says what came of them. */
export function useHandle() {
  const t = useTranslations("subjectRequest");
  const trpc = useTRPC();
  const { done, refused } = useOutcome("subjectRequest");
  const told = { onSuccess: () => void done(t("saved")), onError: refused };
  return {
    handle: useMutation(trpc.subjectRequest.handle.mutationOptions(told)),
    pack: useMutation(trpc.subjectRequest.package.mutationOptions(told)),
    erase: useMutation(trpc.subjectRequest.erase.mutationOptions(told)),
    restrict: useMutation(trpc.subjectRequest.restrict.mutationOptions(told)),
    lift: useMutation(trpc.subjectRequest.lift.mutationOptions(told)),
    object: useMutation(trpc.subjectRequest.object.mutationOptions(told)),
    rectify: useMutation(trpc.subjectRequest.rectify.mutationOptions(told)),
    fileLetter: useMutation(trpc.subjectRequest.fileLetter.mutationOptions(told)),
    mailAgain: useMutation(trpc.subjectRequest.mailAgain.mutationOptions(told)),
    mailCode: useMutation(trpc.subjectRequest.mailCode.mutationOptions(told)),
    confirmByCode: useMutation(trpc.subjectRequest.confirmByCode.mutationOptions(told)),
    draftLetter: useMutation(trpc.subjectRequest.letter.mutationOptions({ onError: refused })),
  };
}
