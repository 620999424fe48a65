import { expect, type Page } from "@playwright/test";
import { ask } from "./api";
import { sendDraft } from "./drafts";

export type Asked = { id: string; number: number; state: string };

/** A request of a customer whom the source knows. */
export async function asked(
  kind: string,
  customer: { external_id: string; name: string },
  language = "en",
): Promise<Asked> {
  const body = {
    ...{ kind, language, words: "Please do what the law says.", authenticated: true },
    customer: { ...customer, contact: "somebody@example.org" },
  };
  const answer = await ask("POST", "/subject-requests", body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answer.body as Asked;
}

/** Somebody who has a conversation, as the source calls them. */
export async function customerOf(about: string): Promise<{ external_id: string; name: string }> {
  const { conversation } = await sendDraft({ about });
  return { external_id: conversation.replace("conversation-", "customer-"), name: "Mara Quist" };
}

export async function openRequest(page: Page, request: Asked, name: RegExp): Promise<void> {
  await page.goto(`/privacy/requests/${request.id}`);
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}
