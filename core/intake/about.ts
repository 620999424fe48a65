import { z } from "zod";
import { externalId } from "./fields";

const fields = z.strictObject({
  conversation: externalId().optional(),
  draft: externalId().optional(),
  message: externalId().optional(),
});

/** What a flag or an outcome refers to, by the source's own ids. */
export type DraftOrConversation = { kind: "conversation"; conversation: string } | { kind: "draft"; draft: string };
export type About = DraftOrConversation | { kind: "message"; conversation: string; message: string };

/** `{conversation}`, `{draft}`, or `{conversation, message}`: ids of messages are the conversation's own. */
export const about = fields.transform((given, context): About => {
  if (given.draft !== undefined && given.conversation === undefined && given.message === undefined)
    return { kind: "draft", draft: given.draft };
  if (given.draft === undefined && given.conversation !== undefined) {
    if (given.message === undefined) return { kind: "conversation", conversation: given.conversation };
    return { kind: "message", conversation: given.conversation, message: given.message };
  }
  context.addIssue({
    code: "custom",
    message: "must name a draft, or a conversation, or a conversation and a message of it",
  });
  return z.NEVER;
});

/** `{conversation}` or `{draft}`. */
export const aboutDraftOrConversation = fields
  .omit({ message: true })
  .transform((given, context): DraftOrConversation => {
    if (given.draft !== undefined && given.conversation === undefined) return { kind: "draft", draft: given.draft };
    if (given.conversation !== undefined && given.draft === undefined)
      return { kind: "conversation", conversation: given.conversation };
    context.addIssue({ code: "custom", message: "must name either a draft or a conversation" });
    return z.NEVER;
  });
