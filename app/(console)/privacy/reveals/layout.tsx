import type { ReactNode } from "react";
import { Sentences } from "@/app/sentences";

export default function RevealsLayout({ children }: { children: ReactNode }) {
  return <Sentences of={["reveals", "masking", "privacySettings.kind"]}>{children}</Sentences>;
}
