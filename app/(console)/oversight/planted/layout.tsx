import type { ReactNode } from "react";
import { Sentences } from "@/app/sentences";

export default function PlantedLayout({ children }: { children: ReactNode }) {
  return <Sentences of={["planted", "desk.decide"]}>{children}</Sentences>;
}
