import { expect, type Page } from "@playwright/test";
import type { Oversight } from "@/core/policy/oversight";
import type { Policy } from "@/core/policy/policy";
import { unique } from "./drafts";

type InForce = { policy: { version: number } & Record<string, unknown> };

export async function policyInForce(page: Page): Promise<InForce["policy"]> {
  const input = encodeURIComponent(JSON.stringify({ version: null }));
  const answer = await page.request.get(`/api/trpc/policy.read?input=${input}`);
  return ((await answer.json()).result.data as InForce).policy;
}

async function tell<T>(page: Page, verb: string, data: object): Promise<T> {
  const answer = await page.request.post(`/api/trpc/policy.${verb}`, { data });
  expect(answer.ok(), `policy.${verb}: ${await answer.text()}`).toBe(true);
  return (await answer.json()).result.data as T;
}

type Proposal = { id: string; revision: number };

/** A part of the policy as it shall be, by two people as ever, without their screens. */
export async function publishPart(lead: Page, admin: Page, part: Partial<Policy>): Promise<void> {
  const policy = await policyInForce(lead);
  const body = { ...policy, ...part };
  const { id, revision } = await tell<Proposal>(lead, "save", { id: null, revision: 0, base: policy.version, body });
  const handedIn = await tell<Proposal>(lead, "propose", { id, revision, note: `Story ${unique()}`, days: 7 });
  await tell(admin, "publish", { id, revision: handedIn.revision });
}

/** What the policy says about watching over review. */
export function publishOversight(lead: Page, admin: Page, oversight: Oversight): Promise<void> {
  return publishPart(lead, admin, { oversight });
}

/** Whatever became of a story, the others live under the policy that they know. */
export async function bringBack(lead: Page, version: number): Promise<void> {
  const { version: inForce } = await policyInForce(lead);
  if (inForce !== version) await tell(lead, "rollBack", { to: version, inForce, reason: "after the story" });
}
