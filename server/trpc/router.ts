import { accountRouter } from "./account";
import { alertRouter } from "./alert";
import { attentionRouter } from "./attention";
import { auditRouter } from "./audit";
import { bulkRouter } from "./bulk";
import { correctionRouter } from "./correction";
import { decisionRouter } from "./decision";
import { deliveryRouter } from "./delivery";
import { exportRouter } from "./export";
import { findRouter } from "./find";
import { flaggedRouter } from "./flagged";
import { holdRouter } from "./hold";
import { homeRouter } from "./home";
import { incidentRouter } from "./incident";
import { invitationRouter } from "./invitation";
import { itemRouter } from "./item";
import { leadRouter } from "./lead";
import { liveRouter } from "./live";
import { logRouter } from "./log";
import { memberRouter } from "./member";
import { notificationRouter } from "./notification";
import { oversightReportRouter } from "./oversight-report";
import { peopleRouter } from "./people";
import { plantedRouter } from "./planted";
import { policyRouter } from "./policy";
import { privacyRouter } from "./privacy";
import { queueRouter } from "./queue";
import { reasonRouter } from "./reason";
import { receiptRouter } from "./receipt";
import { retentionRouter } from "./retention";
import { revealRouter } from "./reveal";
import { reviewerRouter } from "./reviewer";
import { revisionRouter } from "./revision";
import { sampleRouter } from "./sample";
import { snippetRouter } from "./snippet";
import { sourceRouter } from "./source";
import { stopRouter } from "./stop";
import { stuckRouter } from "./stuck";
import { subjectRequestRouter } from "./subject-request";
import { teamRouter } from "./team";
import { router } from "./trpc";

export const appRouter = router({
  queue: queueRouter,
  decision: decisionRouter,
  attention: attentionRouter,
  oversightReport: oversightReportRouter,
  audit: auditRouter,
  bulk: bulkRouter,
  export: exportRouter,
  log: logRouter,
  item: itemRouter,
  lead: leadRouter,
  live: liveRouter,
  people: peopleRouter,
  stuck: stuckRouter,
  reason: reasonRouter,
  delivery: deliveryRouter,
  snippet: snippetRouter,
  source: sourceRouter,
  planted: plantedRouter,
  policy: policyRouter,
  privacy: privacyRouter,
  receipt: receiptRouter,
  reveal: revealRouter,
  reviewer: reviewerRouter,
  revision: revisionRouter,
  sample: sampleRouter,
  correction: correctionRouter,
  retention: retentionRouter,
  subjectRequest: subjectRequestRouter,
  hold: holdRouter,
  stop: stopRouter,
  find: findRouter,
  flagged: flaggedRouter,
  home: homeRouter,
  notification: notificationRouter,
  alert: alertRouter,
  member: memberRouter,
  incident: incidentRouter,
  invitation: invitationRouter,
  team: teamRouter,
  account: accountRouter,
});
export type AppRouter = typeof appRouter;
