import type { ReactNode } from "react";
import { Sentences } from "@/app/sentences";

export default function DecisionsLayout({ children }: { children: ReactNode }) {
  return <Sentences of={["decisions", "channel", "finding", "severity"]}>{children}</Sentences>;
}
