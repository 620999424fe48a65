import type { ReactNode } from "react";
import { Sentences } from "@/app/sentences";

export default function SnippetsLayout({ children }: { children: ReactNode }) {
  return <Sentences of={["snippets"]}>{children}</Sentences>;
}
