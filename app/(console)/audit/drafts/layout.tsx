import type { ReactNode } from "react";
import { Sentences } from "@/app/sentences";

export default function LifeLayout({ children }: { children: ReactNode }) {
  return <Sentences of={["draftState"]}>{children}</Sentences>;
}
