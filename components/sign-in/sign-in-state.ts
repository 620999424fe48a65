/** What came of the last attempt to sign in; the form says it in words. */
export type SignInState =
  | { problem: null }
  | { problem: "wrong" | "failed"; email: string }
  | { problem: "too_many"; minutes: number; email: string };

export type DemoSignIn = { email: string; role: string; password: string };

export type SignInAction = (previous: SignInState, form: FormData) => Promise<SignInState>;
