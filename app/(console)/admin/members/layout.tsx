import type { ReactNode } from "react";
import { Sentences } from "@/app/sentences";

export default function MembersLayout({ children }: { children: ReactNode }) {
  return (
    <Sentences of={["adminMembers", "reviewers.part", "mailState", "adminAlerts.sent.error"]}>{children}</Sentences>
  );
}
