import type { ReactNode } from "react";
import { Sentences } from "@/app/sentences";

export default function WebhooksLayout({ children }: { children: ReactNode }) {
  return <Sentences of={["adminWebhooks"]}>{children}</Sentences>;
}
