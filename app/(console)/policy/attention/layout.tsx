import type { ReactNode } from "react";
import { Sentences } from "@/app/sentences";

export default function AttentionLayout({ children }: { children: ReactNode }) {
  return <Sentences of={["attention"]}>{children}</Sentences>;
}
