import type { ReactNode } from "react";
import { Sentences } from "@/app/sentences";

export default function HoldsLayout({ children }: { children: ReactNode }) {
  return <Sentences of={["holds"]}>{children}</Sentences>;
}
