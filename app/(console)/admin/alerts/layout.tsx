import type { ReactNode } from "react";
import { Sentences } from "@/app/sentences";

export default function AlertsLayout({ children }: { children: ReactNode }) {
  return <Sentences of={["adminAlerts", "adminWebhooks.error"]}>{children}</Sentences>;
}
