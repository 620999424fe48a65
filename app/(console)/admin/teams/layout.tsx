import type { ReactNode } from "react";
import { Sentences } from "@/app/sentences";

export default function TeamsLayout({ children }: { children: ReactNode }) {
  return <Sentences of={["adminTeams"]}>{children}</Sentences>;
}
