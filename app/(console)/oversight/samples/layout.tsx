import type { ReactNode } from "react";
import { Sentences } from "@/app/sentences";

export default function SamplesLayout({ children }: { children: ReactNode }) {
  return <Sentences of={["samples", "channel"]}>{children}</Sentences>;
}
