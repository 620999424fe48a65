import type { ReactNode } from "react";
import { Sentences } from "@/app/sentences";

export default function FlagRoomLayout({ children }: { children: ReactNode }) {
  return (
    <Sentences
      of={[
        "desk",
        "channel",
        "draftState",
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
      ]}
    >
      {children}
    </Sentences>
  );
}
