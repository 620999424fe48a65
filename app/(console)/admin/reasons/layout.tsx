import type { ReactNode } from "react";
import { Sentences } from "@/app/sentences";

export default function ReasonsLayout({ children }: { children: ReactNode }) {
  return <Sentences of={["adminReasons"]}>{children}</Sentences>;
}
