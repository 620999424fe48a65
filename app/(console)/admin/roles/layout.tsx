import type { ReactNode } from "react";
import { Sentences } from "@/app/sentences";

export default function RolesLayout({ children }: { children: ReactNode }) {
  return <Sentences of={["adminRoles"]}>{children}</Sentences>;
}
