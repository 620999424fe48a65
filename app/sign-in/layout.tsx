import type { ReactNode } from "react";
import { Sentences } from "@/app/sentences";

export default function SignInLayout({ children }: { children: ReactNode }) {
  return <Sentences of={["signIn", "role"]}>{children}</Sentences>;
}
