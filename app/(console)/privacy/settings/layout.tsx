import type { ReactNode } from "react";
import { Sentences } from "@/app/sentences";

export default function SettingsLayout({ children }: { children: ReactNode }) {
  return <Sentences of={["privacySettings", "retention", "role"]}>{children}</Sentences>;
}
