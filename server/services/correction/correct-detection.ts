import { encodeEvent } from "@/core/audit/event";
import { permittedIn } from "@/core/identity/grants";
import { PII_KINDS, type PiiKind } from "@/core/privacy/detect/pii-detector";
import { done, type Result, refused } from "@/core/result";
import { insertCorrection } from "@/db/repositories/correction";
import { holdIndex } from "@/db/repositories/keys";
import { forgetPersonalData } from "@/db/repositories/personal-data";
import { write } from "@/db/transaction";
import { isUuid } from "@/server/identifiers";
import { sealJson } from "@/server/keys/sealed-box";
import type { Runtime } from "@/server/runtime";
import type { OrganisationContext } from "../organisation/organisation-context";
import { underIndex } from "../organisation/under-index";
import { correctionToken, forgetCorrections } from "../privacy/detect-texts";
import { unmaskWritten } from "../privacy/unmask-written";
import type { MemberContext } from "../review/member-context";
import { loadDesk, maskOfDesk } from "../review/read-item";
import { PLACES } from "../sealed-bodies";

/** The value and the sentence around it, for the next training. */
export type CorrectionBody = { value: string; sentence: string };
/** `words` as the reader sees them: a placeholder, or what they selected. */
type Correction = { item: string; words: string; personal: boolean; kind: PiiKind };

const LONGEST = 200;
const AROUND = 160;

/**
 * A person's word that something is, or is not, personal data. It counts from now on in the whole organisation, by the keyed
 * token of the value, and this customer's texts are looked at again with it.
 * @throws Erased when the customer's key was destroyed
 */
export async function correctDetection(
  rt: Runtime,
  member: MemberContext,
  given: Correction,
): Promise<Result<{ correction: string }>> {
  if (!isUuid(given.item)) return refused("not_found", { field: "item" });
  return underIndex(rt, member.orgId, (org) => correct(rt, member, org, given));
}

async function correct(
  rt: Runtime,
  member: MemberContext,
  org: OrganisationContext,
  given: Correction,
): Promise<Result<{ correction: string }>> {
  const { orgId } = member;
  const loaded = await loadDesk(rt, member, given.item);
  if (!loaded) return refused("not_found", { field: "item" });
  const { queue_id: queue, subject_id: subject, draft_id: draft, language } = loaded.item;
  if (!permittedIn(member.grants, "personal_data.reveal", queue)) return refused("not_permitted");
  if (!PII_KINDS.includes(given.kind)) return refused("invalid_field", { field: "kind" });
  const real = await unmaskWritten(rt, member, { item: given.item, edited: false }, { text: given.words.trim() });
  if (!real.ok) return real;
  const value = real.value.text.normalize("NFC");
  const { file, mask } = await maskOfDesk(rt, org, member, loaded);
  const text = mask.texts().find((each) => each.includes(value));
  const token = correctionToken(org.keys, value);
  if (token === null || value.length > LONGEST || text === undefined)
    return refused("invalid_field", { field: "words" });
  // Else the word of one person would show everybody what no reveal has shown even them.
  if (!given.personal && mask.masker.maskValues(value) !== value) return refused("not_permitted", { field: "words" });
  const correction = rt.newId();
  const body: CorrectionBody = { value, sentence: around(text, value) };
  const now = rt.now();
  await write(rt.pool, orgId, {
    statements: [
      holdIndex(orgId, org.keys.version),
      insertCorrection(
        ...[orgId, correction, token, given.personal, given.kind, language, subject, given.item],
        ...[sealJson(file.key, PLACES.correction(orgId, correction), body), member.userId, new Date(now)],
      ),
      forgetPersonalData(orgId, subject),
    ],
    events: [
      encodeEvent({
        type: "correction.made",
        eventId: rt.newId(),
        orgId,
        at: now,
        actor: { kind: "member", id: member.userId },
        itemId: given.item,
        draftId: draft,
        data: { correction, item: given.item, personal: given.personal, kind: given.kind },
      }),
    ],
  });
  forgetCorrections(rt, orgId);
  rt.announce({ orgId, kind: "item", item: given.item });
  rt.announce({ orgId, kind: "privacy", item: null });
  return done({ correction });
}

/** The sentence that a value stands in, and no more than a few lines of it. */
function around(text: string, value: string): string {
  const at = text.indexOf(value);
  const from = Math.max(at - AROUND, text.slice(0, at).search(/[^.!?\n]*$/u), 0);
  const rest = text.slice(at + value.length);
  const length = rest.search(/[.!?\n]/u);
  return text.slice(
    from,
    at + value.length + (length < 0 ? Math.min(rest.length, AROUND) : Math.min(length + 1, AROUND)),
  );
}
