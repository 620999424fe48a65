import type { ReactNode } from "react";
import { Sentences } from "@/app/sentences";

export default function RetentionLayout({ children }: { children: ReactNode }) {
  return <Sentences of={["retention", "log", "audit.duration"]}>{children}</Sentences>;
}
