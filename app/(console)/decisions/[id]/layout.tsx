import type { ReactNode } from "react";
import { Sentences } from "@/app/sentences";

export default function DecisionRecordLayout({ children }: { children: ReactNode }) {
  return (
    <Sentences of={["audit", "desk", "draftState", "log", "masking", "privacySettings.kind", "risk"]}>
      {children}
    </Sentences>
  );
}
