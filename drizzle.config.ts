import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "postgresql",
  // One file a domain; the pattern leaves out tests, and the barrel that names every table a second time.
  schema: "./db/schema/!(*.test|index).ts",
  out: "./db/migrations",
  strict: true,
  verbose: true,
});
