"use client";

import { useQuery } from "@tanstack/react-query";
import { ShieldAlert } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Member } from "@/components/shell/member";
import { useTRPC } from "@/components/shell/trpc";
import { Moment } from "@/components/ui/moment";
import type { LogState } from "@/core/audit/seal-view";
import { permitted } from "@/core/identity/roles";
import type { Failed } from "./kept-seen";
import { useKept } from "./use-kept";

const LINK = "font-medium underline underline-offset-4";

const ASK_EVERY_MS = 60_000;

/** Over every page while the log is not as it should be; it goes when that ends, and not before. */
export function LogBanner({ member }: { member: Pick<Member, "roles"> }) {
  const trpc = useTRPC();
  // A keeper that has stopped announces nothing: that it is behind must be asked for.
  const { data } = useQuery({ ...trpc.log.state.queryOptions(), refetchInterval: ASK_EVERY_MS });
  const { failed } = useKept(data?.org ?? null);
  if (!data) return null;
  if (data.alarms.length > 0 || failed) return <Alarm alarms={data.alarms} failed={failed} member={member} />;
  return data.behindSince ? <Behind since={data.behindSince} sealed={data.newest !== null} /> : null;
}

type AlarmProps = { alarms: LogState["alarms"]; failed: Failed | null; member: Pick<Member, "roles"> };

function Alarm({ alarms, failed, member }: AlarmProps) {
  const t = useTranslations("log.banner");
  const fault = useTranslations("log.fault");
  return (
    <div
      role="alert"
      className="flex max-h-[40dvh] shrink-0 max-md:text-quiet items-start gap-2 overflow-y-auto border-b border-severe-line bg-severe-soft px-4 py-2 text-severe"
    >
      <ShieldAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      <div className="flex min-w-0 max-w-[76rem] flex-col gap-0.5 wrap-anywhere">
        {alarms.map(({ code, at, everywhere }) => (
          <p key={`${code}${everywhere}`}>
            <strong className="font-semibold">{t(`alarm.${code}`)}</strong> {t("since")} <Moment at={at} />.
          </p>
        ))}
        {failed ? (
          <p>
            <strong className="font-semibold">{t("failed")}</strong> {fault(failed.fault)} {t("found")}{" "}
            <Moment at={failed.at} />.
          </p>
        ) : null}
        <p>{t("next")}</p>
        <p className="flex flex-wrap gap-x-4">
          {permitted(member.roles, "audit.export") ? (
            <Link href="/audit/exports" prefetch={false} className={LINK}>
              {t("export")}
            </Link>
          ) : null}
          {permitted(member.roles, "audit.read") ? (
            <Link href="/audit/verify" prefetch={false} className={LINK}>
              {t("check")}
            </Link>
          ) : null}
        </p>
      </div>
    </div>
  );
}

function Behind({ since, sealed }: { since: string; sealed: boolean }) {
  const t = useTranslations("log.banner");
  return (
    <p role="status" className="shrink-0 border-b border-line bg-sunken px-4 py-1.5 text-quiet text-ink-2">
      {t(sealed ? "behind" : "never")} <Moment at={since} />. {t("behindNext")}
    </p>
  );
}
