import { expect } from "@playwright/test";
import type { z } from "zod";
import type { customersIntake } from "@/core/intake/customer";
import type { draftIntake } from "@/core/intake/draft";
import type { flagIntake } from "@/core/intake/flag";
import type { messagesIntake } from "@/core/intake/messages";
import type { DraftReceipt } from "@/server/rest/services";
import type { DraftAnswer } from "@/server/services/intake/draft-answer";
import { demoSource, ORIGIN } from "./instance";

type Answer = { status: number; headers: Headers; body: unknown };

/** One request of the public API, as the demo source unless another key (or none) is given. */
export async function ask(
  method: "GET" | "POST",
  path: string,
  body?: unknown,
  key: string | null = demoSource().key,
): Promise<Answer> {
  const response = await fetch(`${ORIGIN}/api/v1${path}`, {
    method,
    headers: {
      ...(key === null ? {} : { authorization: `Bearer ${key}` }),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    body: body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === "" ? null : JSON.parse(text) };
}

async function accepted<T>(path: string, body: unknown): Promise<T> {
  const answer = await ask("POST", path, body);
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
  return answer.body as T;
}

/** Sends a draft and waits until the checks have judged it. */
export async function postDraft(draft: z.input<typeof draftIntake>): Promise<DraftReceipt> {
  const receipt = await accepted<DraftReceipt>("/drafts?wait=10", draft);
  expect(receipt.disposition, "the checks judged it in time").not.toBeNull();
  return receipt;
}

export function postCustomers(...customers: z.input<typeof customersIntake>["customers"]): Promise<unknown> {
  return accepted("/customers", { customers });
}

export function postFlag(flag: z.input<typeof flagIntake>): Promise<unknown> {
  return accepted("/flags", flag);
}

export function postMessages(conversation: string, given: z.input<typeof messagesIntake>): Promise<unknown> {
  return accepted(`/conversations/${encodeURIComponent(conversation)}/messages`, given);
}

export async function readDraft(id: string): Promise<DraftAnswer> {
  const answer = await ask("GET", `/drafts/${id}`);
  expect(answer.status).toBe(200);
  return answer.body as DraftAnswer;
}

/** Waits until the source sees the draft in this state; what a person allows leaves only when the undo window is over. */
export async function draftBecomes(id: string, state: DraftAnswer["state"]): Promise<DraftAnswer> {
  await expect.poll(async () => (await readDraft(id)).state, { timeout: 25_000, intervals: [150] }).toBe(state);
  return readDraft(id);
}
