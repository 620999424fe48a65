"use client";

import { useTranslations } from "next-intl";
import { OUTBOUND_TYPES, type OutboundType, TEST_TYPE } from "@/core/release/outbound";
import { SUBJECT_NEWS, type SubjectNewsType } from "@/core/release/subject-news";

/** What sources are told, and tests. */
export const DELIVERY_TYPES = [...OUTBOUND_TYPES, ...SUBJECT_NEWS, TEST_TYPE] as const;

/** The name of a kind of webhook; message keys cannot hold the dot of the wire. */
export function useTypeName(): (type: string) => string {
  const t = useTranslations("adminWebhooks.type");
  return (type) => {
    const known = DELIVERY_TYPES.find((each) => each === type);
    return known === undefined ? type : t(keyOf(known));
  };
}

type Dashed<T extends string> = T extends `${infer A}.${infer B}` ? `${A}_${B}` : T;

function keyOf<T extends OutboundType | SubjectNewsType | typeof TEST_TYPE>(type: T): Dashed<T> {
  return type.replace(".", "_") as Dashed<T>;
}
