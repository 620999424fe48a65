import type { ReactNode } from "react";
import { Sentences } from "@/app/sentences";

export default function InvitationLayout({ children }: { children: ReactNode }) {
  return <Sentences of={["invitation"]}>{children}</Sentences>;
}
