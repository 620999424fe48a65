"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { When } from "@/components/desk/when";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { Section } from "@/components/ui/section";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import type { AlertEndpointView } from "@/server/services/alert/read-alerts";
import { EndpointDialog, type EndpointWork } from "./endpoint-dialog";
import { useEndpointVerbs } from "./use-endpoint-verbs";

type Props = { endpoints: AlertEndpointView[]; mayManage: boolean };

/** Where webhooks go. A secret is shown when it is made and never again. */
export function EndpointPart({ endpoints, mayManage }: Props) {
  const t = useTranslations("adminAlerts.endpoints");
  const [work, setWork] = useState<EndpointWork | null>(null);
  const [leaving, setLeaving] = useState<AlertEndpointView | null>(null);
  const verbs = useEndpointVerbs({
    onSecret: (secret) => setWork({ secret }),
    onRemoved: () => setLeaving(null),
  });
  return (
    <Section
      title={t("title")}
      text={t("text")}
      actions={mayManage ? <Button onClick={() => setWork({ endpoint: null })}>{t("add")}</Button> : null}
    >
      {endpoints.length === 0 ? (
        <p className="text-ink-2">{t("none")}</p>
      ) : (
        <Table label={t("title")} head={<Head mayManage={mayManage} />}>
          {endpoints.map((endpoint) => (
            <EndpointRow
              key={endpoint.id}
              endpoint={endpoint}
              verbs={mayManage ? verbs : null}
              onChange={() => setWork({ endpoint })}
              onRemove={() => setLeaving(endpoint)}
            />
          ))}
        </Table>
      )}
      <EndpointDialog work={work} onSecret={(secret) => setWork({ secret })} onClose={() => setWork(null)} />
      <Confirm
        open={leaving !== null}
        title={t("ask.title", { name: leaving?.name ?? "" })}
        confirm={t("ask.confirm")}
        cancel={t("ask.cancel")}
        danger
        busy={verbs.remove.isPending}
        onConfirm={() => leaving && verbs.remove.mutate({ endpoint: leaving.id })}
        onClose={() => setLeaving(null)}
      >
        <p>{t("ask.text")}</p>
      </Confirm>
    </Section>
  );
}

function Head({ mayManage }: { mayManage: boolean }) {
  const t = useTranslations("adminAlerts.endpoints");
  return (
    <>
      <HeadCell>{t("name")}</HeadCell>
      <HeadCell>{t("url")}</HeadCell>
      <HeadCell>{t("since")}</HeadCell>
      {mayManage ? <HeadCell end>{t("actions")}</HeadCell> : null}
    </>
  );
}

type RowProps = {
  endpoint: AlertEndpointView;
  verbs: ReturnType<typeof useEndpointVerbs> | null;
  onChange: () => void;
  onRemove: () => void;
};

function EndpointRow({ endpoint, verbs, onChange, onRemove }: RowProps) {
  const t = useTranslations("adminAlerts.endpoints");
  const { id, name, url, createdAt, earlierUntil } = endpoint;
  return (
    <Row>
      <Cell label="">
        <span className="font-medium">{name}</span>
      </Cell>
      <Cell label={t("url")}>
        <span className="flex flex-col">
          <span className="font-mono text-quiet break-all">{url}</span>
          {earlierUntil === null ? null : (
            <span className="text-quiet text-ink-2">
              {t("overlap")} <When at={earlierUntil} />
            </span>
          )}
        </span>
      </Cell>
      <Cell label={t("since")}>
        <When at={createdAt} />
      </Cell>
      {verbs ? (
        <Cell label="" end>
          <span className="flex flex-wrap gap-1.5 md:justify-end">
            <Button
              small
              aria-label={t("testNamed", { name })}
              busy={verbs.test.isPending}
              onClick={() => verbs.test.mutate({ endpoint: id })}
            >
              {t("test")}
            </Button>
            <Button
              small
              aria-label={t("rotateNamed", { name })}
              busy={verbs.rotate.isPending}
              onClick={() => verbs.rotate.mutate({ endpoint: id })}
            >
              {t("rotate")}
            </Button>
            <Button small aria-label={t("changeNamed", { name })} onClick={onChange}>
              {t("change")}
            </Button>
            <Button small aria-label={t("removeNamed", { name })} onClick={onRemove}>
              {t("remove")}
            </Button>
          </span>
        </Cell>
      ) : null}
    </Row>
  );
}
