import type { ReactNode } from "react";
import { Sentences } from "@/app/sentences";

export default function RegisterLayout({ children }: { children: ReactNode }) {
  return <Sentences of={["register", "privacy"]}>{children}</Sentences>;
}
