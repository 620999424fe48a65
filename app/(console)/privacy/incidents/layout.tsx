import type { ReactNode } from "react";
import { Sentences } from "@/app/sentences";

export default function IncidentsLayout({ children }: { children: ReactNode }) {
  return <Sentences of={["incidents"]}>{children}</Sentences>;
}
