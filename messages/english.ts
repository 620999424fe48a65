import admin from "./en/admin.json" with { type: "json" };
import again from "./en/again.json" with { type: "json" };
import alerts from "./en/alerts.json" with { type: "json" };
import attention from "./en/attention.json" with { type: "json" };
import audit from "./en/audit.json" with { type: "json" };
import decisions from "./en/decisions.json" with { type: "json" };
import desk from "./en/desk.json" with { type: "json" };
import exports from "./en/exports.json" with { type: "json" };
import find from "./en/find.json" with { type: "json" };
import finding from "./en/finding.json" with { type: "json" };
import flagged from "./en/flagged.json" with { type: "json" };
import home from "./en/home.json" with { type: "json" };
import incidents from "./en/incidents.json" with { type: "json" };
import log from "./en/log.json" with { type: "json" };
import masking from "./en/masking.json" with { type: "json" };
import notifications from "./en/notifications.json" with { type: "json" };
import oversight from "./en/oversight.json" with { type: "json" };
import page from "./en/page.json" with { type: "json" };
import people from "./en/people.json" with { type: "json" };
import planted from "./en/planted.json" with { type: "json" };
import policy from "./en/policy.json" with { type: "json" };
import policyEditor from "./en/policy-editor.json" with { type: "json" };
import privacy from "./en/privacy.json" with { type: "json" };
import privacySettings from "./en/privacy-settings.json" with { type: "json" };
import queues from "./en/queues.json" with { type: "json" };
import refusal from "./en/refusal.json" with { type: "json" };
import register from "./en/register.json" with { type: "json" };
import retention from "./en/retention.json" with { type: "json" };
import reviewers from "./en/reviewers.json" with { type: "json" };
import risk from "./en/risk.json" with { type: "json" };
import samples from "./en/samples.json" with { type: "json" };
import shell from "./en/shell.json" with { type: "json" };
import signIn from "./en/sign-in.json" with { type: "json" };
import snippets from "./en/snippets.json" with { type: "json" };
import sources from "./en/sources.json" with { type: "json" };
import subjectRequests from "./en/subject-requests.json" with { type: "json" };
import together from "./en/together.json" with { type: "json" };
import verify from "./en/verify.json" with { type: "json" };
import words from "./en/words.json" with { type: "json" };

/** Every sentence of the console in English; one file a room. */
const english = {
  ...admin,
  ...again,
  ...alerts,
  ...attention,
  ...audit,
  ...decisions,
  ...desk,
  ...exports,
  ...find,
  ...finding,
  ...flagged,
  ...home,
  ...incidents,
  ...log,
  ...masking,
  ...notifications,
  ...oversight,
  ...page,
  ...people,
  ...planted,
  ...policy,
  ...policyEditor,
  ...privacy,
  ...queues,
  ...refusal,
  ...retention,
  ...reviewers,
  ...risk,
  ...privacySettings,
  ...register,
  ...samples,
  ...shell,
  ...signIn,
  ...snippets,
  ...sources,
  ...subjectRequests,
  ...together,
  ...verify,
  ...words,
};
export default english;
