"use client";

import { useTranslations } from "next-intl";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import type { RecordOfProcessing } from "@/core/privacy/record-of-processing";

/** What is done with personal data, why, on what ground, and for how long it is kept. */
export function Activities({ record }: { record: RecordOfProcessing }) {
  const t = useTranslations("register.activities");
  const word = useTranslations("privacy");
  return (
    <>
      <Table
        label={t("title")}
        head={
          <>
            <HeadCell>{t("purpose")}</HeadCell>
            <HeadCell>{t("basis")}</HeadCell>
            <HeadCell>{t("categories")}</HeadCell>
          </>
        }
      >
        {record.activities.map((each) => (
          <Row key={`${each.purpose} ${each.basis}`}>
            <Cell label={t("purpose")}>
              <span className="font-medium">{word(`purpose.${each.purpose}`)}</span>
            </Cell>
            <Cell label={t("basis")}>{word(`basis.${each.basis}`)}</Cell>
            <Cell label={t("categories")}>
              <ul className="flex flex-col gap-0.5">
                {each.categories.map(({ category, days }) => (
                  <li key={category}>{t("kept", { category: word(`category.${category}`), days })}</li>
                ))}
              </ul>
            </Cell>
          </Row>
        ))}
      </Table>
      <p className="text-ink-2">{t("audit")}</p>
      <p className="text-ink-2">
        {t("subjects", { kinds: record.kinds.map((kind) => word(`kind.${kind}`)).join(", ") })}
      </p>
    </>
  );
}
