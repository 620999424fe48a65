import { Counts } from "./counts";
import { EventsTable } from "./events-table";
import { type Tabulate, together } from "./tables";

/** In this process: for one that has nothing else to do. */
export const tabulateHere: Tabulate = async (job, counted) => {
  const events = await EventsTable.open(job);
  const counts = await Counts.open(job, counted);
  return {
    async add(file) {
      await events.add(file);
      await counts.add(file);
    },
    end: async () => together(await events.end(), await counts.end()),
    async stop() {
      await events.stop();
      await counts.stop();
    },
  };
};
