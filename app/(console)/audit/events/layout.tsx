import type { ReactNode } from "react";
import { Sentences } from "@/app/sentences";

export default function EventLayout({ children }: { children: ReactNode }) {
  return (
    <Sentences of={["log", "channel", "decisions", "desk.kind", "desk.said", "draftState", "finding"]}>
      {children}
    </Sentences>
  );
}
