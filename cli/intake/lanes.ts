/** How far reading may run ahead of sending, per request in flight. */
const AHEAD = 16;

/** Lets so many run at once; the others wait in the order they came. */
class Slots {
  private readonly waiting: (() => void)[] = [];
  constructor(private free: number) {}

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.free > 0) this.free -= 1;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.free += 1;
    }
  }
}

/**
 * Sends records side by side, but those of one lane strictly in their order: a later draft of a conversation
 * supersedes an earlier one, so the order is part of the meaning. `send` answers whether to go on; after a no, or when
 * `stopped` says so, nothing further begins and what is under way ends.
 */
export async function sendInLanes<T>(
  records: AsyncIterable<T>,
  options: {
    concurrency: number;
    laneOf: (record: T) => string;
    send: (record: T) => Promise<boolean>;
    stopped: () => boolean;
  },
): Promise<void> {
  const slots = new Slots(options.concurrency);
  const lanes = new Map<string, Promise<void>>();
  const window = new Slots(options.concurrency * AHEAD);
  let goingOn = true;
  const failures: unknown[] = [];
  const over = (): boolean => !goingOn || failures.length > 0 || options.stopped();

  const begin = (record: T): Promise<void> => {
    const lane = options.laneOf(record);
    const before = lanes.get(lane) ?? Promise.resolve();
    const task = before
      .then(() =>
        slots.run(async () => {
          if (!over() && !(await options.send(record))) goingOn = false;
        }),
      )
      .catch((error: unknown) => void failures.push(error))
      .finally(() => lanes.get(lane) === task && lanes.delete(lane));
    lanes.set(lane, task);
    return task;
  };

  for await (const record of records) {
    if (over()) break;
    await new Promise<void>((entered, failed) => {
      window
        .run(() => {
          const task = begin(record);
          entered();
          return task;
        })
        .catch(failed);
    });
  }
  await Promise.all(lanes.values());
  if (failures.length > 0) throw failures[0];
}
