"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { When } from "@/components/desk/when";
import { useTRPC } from "@/components/shell/trpc";
import { useOutcome } from "@/components/shell/use-outcome";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Fact, Facts } from "@/components/ui/facts";
import { Page } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { TEST_TYPE } from "@/core/release/outbound";
import type { DeliveryDetail } from "@/server/services/webhook/read-delivery";
import { AttemptError } from "./attempt-error";
import { DeliveryOutcome } from "./delivery-outcome";
import { useTypeName } from "./use-type-name";

/** Which other rooms this member may enter from here. */
export type DeliveryDoors = { decisions: boolean; audit: boolean; sources: boolean };
type Props = { first: DeliveryDetail; doors: DeliveryDoors };

/** One webhook: what it told, each attempt, and whether it can be sent again. What stood in it is the customer's and not shown. */
export function DeliveryPage({ first, doors }: Props) {
  const t = useTranslations("adminWebhooks");
  const kept = useTranslations("shell.keptBack");
  const trpc = useTRPC();
  const typeName = useTypeName();
  const { data } = useQuery(trpc.delivery.read.queryOptions({ delivery: first.id }, { initialData: first }));
  return (
    <Page
      title={data.kept ? kept("short") : typeName(data.type)}
      text={<DeliveryOutcome delivery={data} />}
      actions={data.maySendAgain ? <SendAgain id={data.id} /> : null}
    >
      <DeliveryFacts delivery={data} doors={doors} />
      <Section title={t("tries.title")} text={t("tries.text")}>
        <Tries delivery={data} />
      </Section>
    </Page>
  );
}

function SendAgain({ id }: { id: string }) {
  const t = useTranslations("adminWebhooks.again");
  const trpc = useTRPC();
  const outcome = useOutcome("delivery", "stuck");
  const retry = useMutation(
    trpc.delivery.retry.mutationOptions({
      onSuccess: () => outcome.done(t("done")),
      onError: outcome.refused,
    }),
  );
  return (
    <Button look="primary" busy={retry.isPending} onClick={() => retry.mutate({ delivery: id })}>
      {t("send")}
    </Button>
  );
}

function DeliveryFacts({ delivery, doors }: { delivery: DeliveryDetail; doors: DeliveryDoors }) {
  const t = useTranslations("adminWebhooks");
  const { source, draft, decision } = delivery;
  return (
    <Facts>
      <Fact name={t("id")}>
        <span className="font-mono text-quiet break-all">{delivery.id}</span>
      </Fact>
      {delivery.kept ? null : (
        <Fact name={t("wireType")}>
          <span className="font-mono text-quiet">{delivery.type}</span>
        </Fact>
      )}
      <Fact name={t("source")}>
        <Door href={doors.sources ? `/admin/sources/${source.id}` : null}>{source.name}</Door>
      </Fact>
      <Fact name={t("at")}>
        <When at={delivery.createdAt} seconds />
      </Fact>
      {delivery.deliveredAt === null ? null : (
        <Fact name={t("arrived")}>
          <When at={delivery.deliveredAt} seconds />
        </Fact>
      )}
      {draft === null ? null : (
        <Fact name={t("draft")}>
          <Door href={doors.audit ? `/audit/drafts/${draft}` : null}>
            <span className="font-mono text-quiet break-all">{draft}</span>
          </Door>
        </Fact>
      )}
      {decision === null ? null : (
        <Fact name={t("decision")}>
          <Door href={doors.decisions ? `/decisions/${decision}` : null}>
            <span className="font-mono text-quiet break-all">{decision}</span>
          </Door>
        </Fact>
      )}
      {delivery.bodyBytes === null ? null : (
        <Fact name={t("body")}>
          {t(delivery.type === TEST_TYPE ? "testBytes" : "bodyBytes", { bytes: delivery.bodyBytes })}
        </Fact>
      )}
    </Facts>
  );
}

function Door({ href, children }: { href: string | null; children: ReactNode }) {
  if (href === null) return children;
  return (
    <Link href={href} prefetch={false} className="text-accent underline underline-offset-2">
      {children}
    </Link>
  );
}

function Tries({ delivery }: { delivery: DeliveryDetail }) {
  const t = useTranslations("adminWebhooks.tries");
  if (delivery.tries.length === 0) return <p className="text-ink-2">{t("none")}</p>;
  return (
    <Table
      label={t("title")}
      head={
        <>
          <HeadCell>{t("number")}</HeadCell>
          <HeadCell>{t("at")}</HeadCell>
          <HeadCell>{t("outcome")}</HeadCell>
          <HeadCell end>{t("took")}</HeadCell>
        </>
      }
    >
      {delivery.tries.map((each) => (
        <Row key={each.attempt}>
          <Cell label={t("number")}>{each.attempt}</Cell>
          <Cell label={t("at")}>
            <When at={each.at} seconds />
          </Cell>
          <Cell label={t("outcome")}>
            {each.delivered ? (
              <Chip tone="ok">{t("arrived", { status: each.status ?? 0 })}</Chip>
            ) : (
              <AttemptError status={each.status} error={each.error} />
            )}
          </Cell>
          <Cell label={t("took")} end>
            {t("ms", { ms: each.durationMs })}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
