import type { ReactNode } from "react";
import { Sentences } from "@/app/sentences";

export default function CorrectionsLayout({ children }: { children: ReactNode }) {
  return <Sentences of={["corrections", "masking", "privacySettings.kind"]}>{children}</Sentences>;
}
