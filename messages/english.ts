import admin from "./en/admin.json";
import audit from "./en/audit.json";
import decisions from "./en/decisions.json";
import desk from "./en/desk.json";
import find from "./en/find.json";
import finding from "./en/finding.json";
import flagged from "./en/flagged.json";
import home from "./en/home.json";
import notifications from "./en/notifications.json";
import page from "./en/page.json";
import people from "./en/people.json";
import policy from "./en/policy.json";
import queues from "./en/queues.json";
import refusal from "./en/refusal.json";
import shell from "./en/shell.json";
import signIn from "./en/sign-in.json";
import sources from "./en/sources.json";
import words from "./en/words.json";

/** Every sentence of the console in English; one file a room. */
const english = {
  ...admin,
  ...audit,
  ...decisions,
  ...desk,
  ...find,
  ...finding,
  ...flagged,
  ...home,
  ...notifications,
  ...page,
  ...people,
  ...policy,
  ...queues,
  ...refusal,
  ...shell,
  ...signIn,
  ...sources,
  ...words,
};
export default english;
