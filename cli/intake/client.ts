import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { sentences } from "../messages";
import type { Credentials } from "./credentials";

export type FieldFault = { field: string; message: string };

/** What became of one request. `stop` is for what every further request would meet as well. */
export type Sent =
  | { kind: "stored"; repeated: boolean }
  | { kind: "refused"; status: number; reason: string; errors: FieldFault[] }
  | { kind: "stop"; why: string | null };

export type Patience = {
  /** How long nobody may answer before we give up. */
  unreachableMs: number;
  firstWaitMs: number;
  longestWaitMs: number;
  requestMs: number;
};

const PATIENCE: Patience = {
  unreachableMs: 90_000,
  firstWaitMs: 250,
  longestWaitMs: 15_000,
  requestMs: 60_000,
};

const MOST_INTERNAL_ERRORS = 3;

const problem = z.object({
  title: z.string().default(""),
  instance: z.string().optional(),
  errors: z.array(z.object({ field: z.string(), message: z.string() })).default([]),
});

/** A refusal in one line: each invalid field with its reason, or the title of the problem. */
function refusalOf(status: number, text: string): Sent {
  let told: z.output<typeof problem> = { title: "", errors: [] };
  try {
    told = problem.parse(JSON.parse(text));
  } catch {
    // Something between us and the server answered in its own words; the status has to do.
  }
  const title = told.title === "" ? sentences.answered(status) : told.title;
  const named = told.errors.map(({ field, message }) => (field === "" ? message : `${field}: ${message}`)).join("; ");
  const where = told.instance === undefined ? "" : ` (${told.instance})`;
  return { kind: "refused", status, reason: (named === "" ? title : named) + where, errors: told.errors };
}

function retryAfterMs(response: Response): number | null {
  const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1_000 : null;
}

/** Posts bodies to the API and sees temporary failures through: rate limits, restarts, an unreachable server. */
export class IntakeClient {
  constructor(
    private readonly credentials: Credentials,
    private readonly interrupted: AbortSignal,
    private readonly onWait: (seconds: number) => void,
    private readonly patience: Patience = PATIENCE,
  ) {}

  /** Posts a JSON text below `/api/v1`. A request under way is finished even when interrupted; a wait is not. */
  async post(path: string, body: string): Promise<Sent> {
    let silentSince: number | null = null;
    let wait = this.patience.firstWaitMs;
    let internalErrors = 0;
    for (;;) {
      const response = await this.once(path, body);
      let pause = wait;
      if (response === null) {
        silentSince ??= Date.now();
        if (Date.now() - silentSince + wait > this.patience.unreachableMs)
          return { kind: "stop", why: sentences.unreachable(this.credentials.url) };
      } else {
        silentSince = null;
        const { status } = response;
        if (status === 500) internalErrors += 1;
        const temporary =
          [429, 502, 503, 504].includes(status) || (status === 500 && internalErrors < MOST_INTERNAL_ERRORS);
        if (!temporary) return this.final(response);
        await response.body?.cancel();
        pause = retryAfterMs(response) ?? wait;
      }
      wait = Math.min(wait * 2, this.patience.longestWaitMs);
      if (!(await this.pause(pause))) return { kind: "stop", why: null };
    }
  }

  private async once(path: string, body: string): Promise<Response | null> {
    try {
      return await fetch(`${this.credentials.url}/api/v1${path}`, {
        method: "POST",
        headers: { authorization: `Bearer ${this.credentials.key}`, "content-type": "application/json" },
        body,
        // A redirect would carry the key to wherever it points.
        redirect: "error",
        signal: AbortSignal.timeout(this.patience.requestMs),
      });
    } catch {
      return null;
    }
  }

  private async final(response: Response): Promise<Sent> {
    const text = await response.text().catch(() => "");
    if (response.status === 200 || response.status === 201)
      return { kind: "stored", repeated: response.status === 200 };
    if (response.status === 401) return { kind: "stop", why: sentences.keyRefused };
    if (response.status === 404 || response.status === 405)
      return { kind: "stop", why: sentences.noApi(this.credentials.url) };
    return refusalOf(response.status, text);
  }

  /** False when interrupted meanwhile. */
  private async pause(milliseconds: number): Promise<boolean> {
    if (milliseconds >= 2_000) this.onWait(Math.ceil(milliseconds / 1_000));
    const slept = sleep(milliseconds, undefined, { signal: this.interrupted });
    return slept.then(
      () => true,
      () => false,
    );
  }
}
