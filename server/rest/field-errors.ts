import type { z } from "zod";
import type { FieldError } from "./problem";

/** More would only repeat one mistake of the caller's program. */
const MOST = 50;

/** `["conversation","messages",3,"text"]` as `conversation.messages[3].text`. */
function fieldPath(path: readonly PropertyKey[]): string {
  let written = "";
  for (const step of path) {
    if (typeof step === "number") written += `[${step}]`;
    else if (/^[\w-]+$/.test(String(step))) written += written === "" ? String(step) : `.${String(step)}`;
    else written += `[${JSON.stringify(String(step))}]`;
  }
  return written;
}

/** Zod writes its own messages from the caller's point of view but for a missing field, which is the most frequent. */
function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type" && issue.message.endsWith("received undefined")) return "is required";
  if (issue.code === "invalid_union") return "is not of an accepted type";
  if (issue.code === "invalid_key") return issue.issues[0]?.message ?? "is not an accepted name";
  return issue.message;
}

/** Every invalid field of a body with its path and what is wrong with it; unknown fields are named one by one. */
export function fieldErrors(error: z.core.$ZodError): FieldError[] {
  const errors: FieldError[] = [];
  for (const issue of error.issues) {
    if (issue.code === "unrecognized_keys") {
      for (const key of issue.keys)
        errors.push({ field: fieldPath([...issue.path, key]), message: "is not a known field" });
    } else errors.push({ field: fieldPath(issue.path), message: messageOf(issue) });
    if (errors.length >= MOST) break;
  }
  return errors.slice(0, MOST);
}
