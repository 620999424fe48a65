import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { inRoot } from "./root.mjs";

const compress = promisify(brotliCompress);
const TEXT = /\.(?:js|css)$/;

/**
 * Beside every script and style of the pages the same as small as it gets (Brotli, a sixth smaller than what could be done
 * on the way): server/compressed-files.ts sends these to whoever takes them.
 */
export async function compressPages() {
  const files = readdirSync(inRoot(".next", "static"), { recursive: true, encoding: "utf8" });
  for (const file of files.filter((name) => name.endsWith(".br"))) rmSync(inRoot(".next", "static", file));
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  await Promise.all(
    files
      .filter((name) => TEXT.test(name))
      .map(async (name) => {
        const path = inRoot(".next", "static", name);
        writeFileSync(`${path}.br`, await compress(readFileSync(path), { params }));
      }),
  );
}
