/** What came of the last attempt to change the password; the form says it in words. */
export type PasswordState =
  | { outcome: "none" }
  | { outcome: "done" }
  | { outcome: "problem"; problem: "wrong" | "short" | "long" | "email" | "signed_out" }
  | { outcome: "problem"; problem: "too_many"; minutes: number };

export type ChangePasswordAction = (previous: PasswordState, form: FormData) => Promise<PasswordState>;
