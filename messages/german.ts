import admin from "./de/admin.json";
import audit from "./de/audit.json";
import decisions from "./de/decisions.json";
import desk from "./de/desk.json";
import find from "./de/find.json";
import finding from "./de/finding.json";
import flagged from "./de/flagged.json";
import home from "./de/home.json";
import notifications from "./de/notifications.json";
import page from "./de/page.json";
import people from "./de/people.json";
import policy from "./de/policy.json";
import queues from "./de/queues.json";
import refusal from "./de/refusal.json";
import shell from "./de/shell.json";
import signIn from "./de/sign-in.json";
import sources from "./de/sources.json";
import words from "./de/words.json";

/** Every sentence of the console in German; one file a room. */
const german = {
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
export default german;
