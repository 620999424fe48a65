import type { ReactNode } from "react";
import { Sentences } from "@/app/sentences";

export default function QueuesLayout({ children }: { children: ReactNode }) {
  return <Sentences of={["queues", "channel", "desk.due", "desk.kind", "finding", "severity"]}>{children}</Sentences>;
}
