import type { ReactNode } from "react";
import { Sentences } from "@/app/sentences";

export default function ExportsLayout({ children }: { children: ReactNode }) {
  return <Sentences of={["exports"]}>{children}</Sentences>;
}
