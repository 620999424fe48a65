import Link from "next/link";
import { getTranslations } from "next-intl/server";

export default async function NotFound() {
  const t = await getTranslations("page.notFound");
  return (
    <main id="main" tabIndex={-1} className="mx-auto flex max-w-md flex-col gap-2 px-6 py-24 outline-none">
      <h1 className="text-page font-semibold">{t("title")}</h1>
      <p className="text-ink-2">{t("text")}</p>
      <Link href="/" className="mt-2 self-start font-medium text-accent underline underline-offset-4">
        {t("back")}
      </Link>
    </main>
  );
}
