import type { ReactNode } from "react";
import { Sentences } from "@/app/sentences";

export default function VerifyLayout({ children }: { children: ReactNode }) {
  return <Sentences of={["log"]}>{children}</Sentences>;
}
