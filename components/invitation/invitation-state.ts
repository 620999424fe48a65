/** What came of the last attempt to take the seat; the form says it in words. What was typed stays. */
export type InvitationState =
  | { problem: null }
  | { problem: "gone" | "name" | "wrong" | "short" | "long" | "email" | "sign_in_first"; name: string }
  | { problem: "too_many"; minutes: number; name: string };

export type AcceptAction = (previous: InvitationState, form: FormData) => Promise<InvitationState>;
