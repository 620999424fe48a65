import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Sentences } from "@/app/sentences";
import { Home } from "@/components/home/home";
import { processRuntime } from "@/server/process-runtime";
import { readHome } from "@/server/services/home/read-home";
import { requireMember } from "./require-member";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("home"))("page") };
}

export default async function HomePage() {
  const member = await requireMember();
  return (
    <Sentences
      of={["home", "audit", "channel", "decisions", "desk.due", "desk.kind", "finding", "queues.forecast", "severity"]}
    >
      <Home orgName={member.orgName} first={await readHome(processRuntime(), member)} />
    </Sentences>
  );
}
