import type { ReactNode } from "react";
import { Sentences } from "@/app/sentences";

export default function RequestsLayout({ children }: { children: ReactNode }) {
  return <Sentences of={["subjectRequest", "audit.type", "mailState", "adminAlerts.sent.error"]}>{children}</Sentences>;
}
