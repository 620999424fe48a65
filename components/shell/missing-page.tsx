import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Brand } from "./brand";

/** At an address that leads nowhere: says so, and leads home. */
export async function MissingPage({ alone = false }: { alone?: boolean }) {
  const t = await getTranslations("page.notFound");
  return (
    <main id="main" tabIndex={-1} className="mx-auto flex max-w-md flex-col items-start gap-2 px-6 py-24 outline-none">
      {alone ? <Brand /> : null}
      <h1 className={`text-page font-semibold ${alone ? "mt-6" : ""}`}>{t("title")}</h1>
      <p className="text-ink-2">{t("text")}</p>
      <Link href="/" className="mt-2 font-medium text-accent underline underline-offset-4">
        {t("back")}
      </Link>
    </main>
  );
}
