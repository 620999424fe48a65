import type { ReactNode } from "react";
import { Sentences } from "@/app/sentences";

export default function BundleLayout({ children }: { children: ReactNode }) {
  return <Sentences of={["verify"]}>{children}</Sentences>;
}
