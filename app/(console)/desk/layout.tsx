import type { ReactNode } from "react";
import { Sentences } from "@/app/sentences";

export default function DeskLayout({ children }: { children: ReactNode }) {
  return (
    <Sentences
      of={[
        "desk",
        "channel",
        "draftState",
        "finding",
        "flagReason",
        "flagged.raise",
        "risk.desk",
        "risk.feature",
        "risk.how",
        "risk.level",
        "risk.strength",
        "severity",
        "masking",
        "again",
        "snippetPicker",
        "privacySettings.kind",
        "planted.told",
        "planted.fault",
      ]}
    >
      {children}
    </Sentences>
  );
}
