import type { ReactNode } from "react";
import { Sentences } from "@/app/sentences";

export default function MembersLayout({ children }: { children: ReactNode }) {
  return <Sentences of={["adminMembers", "reviewers.part"]}>{children}</Sentences>;
}
