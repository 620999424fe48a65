"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { ROLES, type Role } from "@/core/identity/roles";
import type { DemoSignIn, SignInAction, SignInState } from "./sign-in-state";

type Props = { action: SignInAction; oidcAction: (() => Promise<void>) | null; demo: readonly DemoSignIn[] };

export function SignInForm({ action, oidcAction, demo }: Props) {
  const t = useTranslations("signIn");
  const [state, submit, pending] = useActionState(action, { problem: null });
  return (
    <div className="flex flex-col gap-6">
      <form action={submit} className="flex flex-col gap-4">
        <Problem state={state} />
        <Field
          label={t("email")}
          name="email"
          type="email"
          autoComplete="username"
          defaultValue={state.problem === null ? "" : state.email}
          required
        />
        <Field label={t("password")} name="password" type="password" autoComplete="current-password" required />
        <Button type="submit" look="primary" busy={pending} className="min-h-10">
          {t("submit")}
        </Button>
      </form>
      {oidcAction ? (
        <form action={oidcAction}>
          <Button type="submit" className="min-h-10 w-full">
            {t("oidc")}
          </Button>
        </form>
      ) : null}
      {demo.length > 0 ? <DemoList demo={demo} submit={submit} pending={pending} /> : null}
    </div>
  );
}

function Problem({ state }: { state: SignInState }) {
  const t = useTranslations("signIn.problem");
  if (state.problem === null) return null;
  return (
    <p role="alert" className="rounded-lg bg-severe-soft px-3 py-2 text-severe">
      {state.problem === "too_many" ? t("too_many", { minutes: state.minutes }) : t(state.problem)}
    </p>
  );
}

type DemoProps = { demo: readonly DemoSignIn[]; submit: (form: FormData) => void; pending: boolean };

/** One form each, so that one press signs in, also before any script has run. */
function DemoList({ demo, submit, pending }: DemoProps) {
  const t = useTranslations("signIn.demo");
  const role = useTranslations("role");
  function nameOf(one: DemoSignIn, again: boolean): string {
    const name = isRole(one.role) ? role(one.role) : one.role;
    return again ? t("second", { role: name }) : name;
  }
  return (
    <section aria-labelledby="demo-sign-ins" className="border-t border-line pt-5">
      <h2 id="demo-sign-ins" className="font-semibold">
        {t("title")}
      </h2>
      <p className="mt-0.5 text-quiet text-ink-2">{t("text")}</p>
      <ul className="mt-2">
        {inOrder(demo).map((one, position, all) => (
          <li key={one.email} className="border-b border-line last:border-0">
            <form action={submit}>
              <input type="hidden" name="email" value={one.email} />
              <input type="hidden" name="password" value={one.password} />
              <button
                type="submit"
                disabled={pending}
                className="-mx-2 flex min-h-10 w-[calc(100%+1rem)] items-baseline gap-3 rounded-md px-2 py-2 text-left hover:bg-hover disabled:opacity-50"
              >
                <span className="font-medium">{nameOf(one, all[position - 1]?.role === one.role)}</span>
                <span className="min-w-0 flex-1 truncate text-right text-quiet text-ink-3">{one.email}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** By role, in the order of the roles; two of one role stand together. */
function inOrder(demo: readonly DemoSignIn[]): DemoSignIn[] {
  const rank = ({ role }: DemoSignIn) => (isRole(role) ? ROLES.indexOf(role) : ROLES.length);
  return [...demo].sort((left, right) => rank(left) - rank(right));
}

function isRole(value: string): value is Role {
  return (ROLES as readonly string[]).includes(value);
}
