import type { ReactNode } from "react";
import { Sentences } from "@/app/sentences";

export default function AccountLayout({ children }: { children: ReactNode }) {
  return <Sentences of={["account", "reviewers.own", "adminAlerts.kind", "snippets"]}>{children}</Sentences>;
}
