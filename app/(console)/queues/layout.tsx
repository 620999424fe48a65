import type { ReactNode } from "react";
import { Sentences } from "@/app/sentences";

export default function QueuesLayout({ children }: { children: ReactNode }) {
  return (
    <Sentences
      of={["queues", "reviewers.part", "reviewers.capacity", "channel", "desk.due", "desk.kind", "finding", "severity"]}
    >
      {children}
    </Sentences>
  );
}
