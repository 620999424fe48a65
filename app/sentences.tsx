import type { AbstractIntlMessages } from "next-intl";
import { getLocale, getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { MoreSentences } from "@/components/shell/language-provider";
import { type Part, partsOf } from "@/components/shell/message-parts";
import type { Locale } from "@/components/shell/preference";

/**
 * Gives the components below the sentences they speak, beside those they were given further up. Every page carries its own
 * and no other room's: all of them are more than the desk's own data. A test walks from each page and layout to what its
 * components ask for, and fails where that is not carried.
 */
export async function Sentences({ of, children }: { of: readonly Part[]; children: ReactNode }) {
  const messages: AbstractIntlMessages = partsOf(await getMessages(), of);
  return <MoreSentences more={{ locale: (await getLocale()) as Locale, messages }}>{children}</MoreSentences>;
}
