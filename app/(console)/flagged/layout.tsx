import type { ReactNode } from "react";
import { Sentences } from "@/app/sentences";

export default function FlaggedLayout({ children }: { children: ReactNode }) {
  return <Sentences of={["flagged", "flagReason", "finding", "desk.flag"]}>{children}</Sentences>;
}
