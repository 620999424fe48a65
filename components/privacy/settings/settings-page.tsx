"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/shell/trpc";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import type { PrivacyPolicyView } from "@/server/services/privacy/read-privacy-policy";
import { ChangeList } from "./change-list";
import { ControllerSection } from "./controller-section";
import { DisclosureSection } from "./disclosure-section";
import { HolidaysSection } from "./holidays-section";
import { MaskingSection } from "./masking-section";
import { ProcessorsSection } from "./processors-section";
import { PublishBar } from "./publish-bar";
import { RetentionSection } from "./retention-section";
import { type SettingsDraft, useSettingsDraft } from "./use-settings-draft";
import { VersionsSection } from "./versions-section";

type Props = { first: PrivacyPolicyView /** Under which name changes are kept in this tab. */; place: string };

/** What the organisation promises about personal data, as one whole that is published in versions. */
export function SettingsPage({ first, place }: Props) {
  const t = useTranslations("privacySettings");
  const trpc = useTRPC();
  const { data: view } = useQuery(trpc.privacy.policy.queryOptions(undefined, { initialData: first }));
  const draft = useSettingsDraft(view, place);
  const props = { body: draft.body, issues: draft.issues, readOnly: !view.editable, set: draft.set };
  return (
    <Page title={t("title")} text={t("text", { version: view.policy.version })}>
      {view.editable ? <DraftNotice draft={draft} view={view} /> : <Notice tone="info">{t("readOnly")}</Notice>}
      <MaskingSection {...props} />
      <RetentionSection {...props} />
      <DisclosureSection {...props} />
      <ControllerSection {...props} />
      <HolidaysSection {...props} zoneCountry={view.zoneCountry} />
      <ProcessorsSection {...props} />
      <VersionsSection versions={view.versions} />
      {view.editable ? <PublishBar draft={draft} /> : null}
    </Page>
  );
}

/** What became of changes while nobody looked: somebody published meanwhile, or the page was loaded anew. */
function DraftNotice({ draft, view }: { draft: SettingsDraft; view: PrivacyPolicyView }) {
  const t = useTranslations("privacySettings.draft");
  const [newest] = view.versions;
  if (draft.overtaken)
    return (
      <Notice tone="warning" urgent>
        <div className="flex flex-col gap-3">
          <p className="font-semibold">
            {t("overtaken", { name: newest?.publishedBy?.name ?? "", version: view.policy.version })}
          </p>
          <ChangeList changes={draft.overtaken} />
          <p>{t("overtakenText")}</p>
          <div className="flex flex-wrap gap-2">
            <Button small look="primary" onClick={draft.takeOver}>
              {t("takeOver")}
            </Button>
            <Button small onClick={draft.discard}>
              {t("discard")}
            </Button>
          </div>
        </div>
      </Notice>
    );
  if (!draft.found || draft.changes.length === 0) return null;
  return <Notice tone="info">{t("found", { count: draft.changes.length })}</Notice>;
}
