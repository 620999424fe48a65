import type { ReactNode } from "react";
import { Sentences } from "@/app/sentences";

export default function StopsLayout({ children }: { children: ReactNode }) {
  return <Sentences of={["adminStops"]}>{children}</Sentences>;
}
