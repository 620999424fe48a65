import admin from "./de/admin.json" with { type: "json" };
import again from "./de/again.json" with { type: "json" };
import alerts from "./de/alerts.json" with { type: "json" };
import attention from "./de/attention.json" with { type: "json" };
import audit from "./de/audit.json" with { type: "json" };
import decisions from "./de/decisions.json" with { type: "json" };
import desk from "./de/desk.json" with { type: "json" };
import exports from "./de/exports.json" with { type: "json" };
import find from "./de/find.json" with { type: "json" };
import finding from "./de/finding.json" with { type: "json" };
import flagged from "./de/flagged.json" with { type: "json" };
import home from "./de/home.json" with { type: "json" };
import incidents from "./de/incidents.json" with { type: "json" };
import log from "./de/log.json" with { type: "json" };
import masking from "./de/masking.json" with { type: "json" };
import notifications from "./de/notifications.json" with { type: "json" };
import oversight from "./de/oversight.json" with { type: "json" };
import page from "./de/page.json" with { type: "json" };
import people from "./de/people.json" with { type: "json" };
import planted from "./de/planted.json" with { type: "json" };
import policy from "./de/policy.json" with { type: "json" };
import policyEditor from "./de/policy-editor.json" with { type: "json" };
import privacy from "./de/privacy.json" with { type: "json" };
import privacySettings from "./de/privacy-settings.json" with { type: "json" };
import queues from "./de/queues.json" with { type: "json" };
import refusal from "./de/refusal.json" with { type: "json" };
import register from "./de/register.json" with { type: "json" };
import retention from "./de/retention.json" with { type: "json" };
import reviewers from "./de/reviewers.json" with { type: "json" };
import risk from "./de/risk.json" with { type: "json" };
import samples from "./de/samples.json" with { type: "json" };
import shell from "./de/shell.json" with { type: "json" };
import signIn from "./de/sign-in.json" with { type: "json" };
import snippets from "./de/snippets.json" with { type: "json" };
import sources from "./de/sources.json" with { type: "json" };
import subjectRequests from "./de/subject-requests.json" with { type: "json" };
import together from "./de/together.json" with { type: "json" };
import verify from "./de/verify.json" with { type: "json" };
import words from "./de/words.json" with { type: "json" };

/** Every sentence of the console in German; one file a room. */
const german = {
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
export default german;
