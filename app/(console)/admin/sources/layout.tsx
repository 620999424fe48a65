import type { ReactNode } from "react";
import { Sentences } from "@/app/sentences";

export default function SourcesLayout({ children }: { children: ReactNode }) {
  return <Sentences of={["adminSources", "adminWebhooks"]}>{children}</Sentences>;
}
