import type { ReactNode } from "react";
import { Sentences } from "@/app/sentences";

export default function TogetherLayout({ children }: { children: ReactNode }) {
  return <Sentences of={["together", "planted.told", "planted.fault"]}>{children}</Sentences>;
}
