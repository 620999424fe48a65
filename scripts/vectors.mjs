// `npm run vectors -- FOLDER`: whether we agree with every test vector of transparency-dev/merkle in a folder.
import { resolve } from "node:path";
import { bundle } from "./bundle.mjs";
import { ensureInstalled } from "./install.mjs";
import { inRoot } from "./root.mjs";
import { run } from "./run.mjs";

await ensureInstalled();
await bundle({ vectors: "cli/vectors/main.ts" }, inRoot("dist", "tools"));
const folders = process.argv.slice(2).map((folder) => resolve(folder));
const { code, output } = await run(process.execPath, [inRoot("dist", "tools", "vectors.mjs"), ...folders]);
process.stdout.write(output);
process.exitCode = code;
