import { refused } from "@/core/result";
import { sessionToken } from "./auth/session-cookie";
import type { DraftReceipt, RestServices } from "./rest/services";
import type { Runtime } from "./runtime";
import { memberOfSession } from "./services/identity/session";
import { addMessages } from "./services/intake/add-messages";
import { raiseFlag } from "./services/intake/raise-flag";
import { readDraft } from "./services/intake/read-draft";
import { recordOutcome } from "./services/intake/record-outcome";
import { takeInDraft } from "./services/intake/take-in-draft";
import { upsertCustomers } from "./services/intake/upsert-customers";
import { upsertDocuments } from "./services/intake/upsert-documents";
import { awaitDisposition } from "./services/judge/await-disposition";
import { giveCheckpoint } from "./services/log/give-checkpoint";
import { giveKeys } from "./services/log/give-keys";
import { giveTile } from "./services/log/give-tile";
import { proveConsistency } from "./services/log/prove-consistency";
import { proveInclusion } from "./services/log/prove-inclusion";
import { isReady } from "./services/organisation/is-ready";
import { authenticateSource } from "./services/source/authenticate-source";
import { takeTokens } from "./services/source/rate-limit";
import { requestState } from "./services/subject-request/request-state";
import { takeInFromSource } from "./services/subject-request/take-in-from-source";

/**
 * The services as the REST surface asks for them.
 * @param secure whether the console is asked by https, which names its cookie
 */
export function restServices(rt: Runtime, secure: boolean): RestServices {
  return {
    memberOf: async (cookie) => {
      const token = sessionToken(cookie, secure);
      return token ? memberOfSession(rt, token) : null;
    },
    log: {
      checkpoint: (reader, size) => giveCheckpoint(rt, reader, size),
      tile: (reader, id) => giveTile(rt, reader, id),
      inclusion: (reader, asked) => proveInclusion(rt, reader, asked),
      consistency: (reader, asked) => proveConsistency(rt, reader, asked),
      keys: (reader) => giveKeys(rt, reader),
    },
    authenticate: (key) => authenticateSource(rt, key),
    takeTokens: (source) => takeTokens(rt, source),
    ready: () => isReady(rt),
    takeInDraft: async (source, input, { waitMs }) => {
      const taken = await takeInDraft(rt, source, input);
      if (!taken.ok) return taken;
      const { id, created, state } = taken.value;
      const receipt: DraftReceipt = {
        id,
        external_id: input.external_id,
        state,
        disposition: null,
        created,
      };
      if (created && waitMs === 0) return { ok: true, value: receipt };
      if (waitMs > 0) await awaitDisposition(rt, source.orgId, id, waitMs);
      const draft = await readDraft(rt, source, id);
      if (!draft.ok) return refused("conflict");
      return { ok: true, value: { ...receipt, state: draft.value.state, disposition: draft.value.disposition } };
    },
    readDraft: (source, id) => readDraft(rt, source, id),
    raiseFlag: (source, input) => raiseFlag(rt, source, input),
    upsertCustomers: (source, input) => upsertCustomers(rt, source, input),
    upsertDocuments: (source, input) => upsertDocuments(rt, source, input),
    recordOutcome: (source, input) => recordOutcome(rt, source, input),
    takeInSubjectRequest: (source, input) => takeInFromSource(rt, source, input),
    readSubjectRequest: (source, id) => requestState(rt, source, id),
    addMessages: (source, conversation, input) => addMessages(rt, source, conversation, input),
  };
}
