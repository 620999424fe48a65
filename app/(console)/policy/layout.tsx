import type { ReactNode } from "react";
import { Sentences } from "@/app/sentences";

export default function PolicyLayout({ children }: { children: ReactNode }) {
  return (
    <Sentences of={["policy", "policyEditor", "policyProposal", "channel", "finding", "desk.rule", "risk", "severity"]}>
      {children}
    </Sentences>
  );
}
