import { hash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { treeHash } from "@/core/audit/tree-hash";
import { agrees, type Vector, vectorsIn } from "@/core/audit/vectors";

const tree = treeHash((bytes) => hash("sha256", bytes, "buffer"));

type Found = { file: string; vectors: Vector[] | null };

function vectorsOf(folder: string): Found[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".json"));
  return files.sort().map((file) => ({ file, vectors: read(path.join(folder, file)) }));
}

function read(file: string): Vector[] | null {
  try {
    return vectorsIn(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return null;
  }
}

/** Says what every file says, and where we say otherwise. @returns whether there were any and all agree */
function check(folder: string): boolean {
  const found = vectorsOf(folder);
  const cases = found.flatMap(({ file, vectors }) =>
    (vectors ?? []).map((vector) => ({ file, vector, agrees: agrees(tree, vector) })),
  );
  for (const { file, vector } of cases.filter((each) => !each.agrees))
    console.log(`DISAGREES  ${file}: ${vector.desc ?? ""} must be ${vector.wantErr ? "refused" : "accepted"}`);
  for (const { file } of found.filter(({ vectors }) => vectors === null)) console.log(`no vector  ${file}`);
  for (const kind of ["inclusion", "consistency"]) {
    const ofKind = cases.filter(({ vector }) => vector.kind === kind);
    const refused = ofKind.filter(({ vector }) => vector.wantErr).length;
    const agreed = ofKind.filter((each) => each.agrees).length;
    console.log(`${kind}: ${agreed} of ${ofKind.length} agree (${refused} must be refused)`);
  }
  const agreed = cases.filter((each) => each.agrees).length;
  console.log(`${agreed} of ${cases.length} agree`);
  return cases.length > 0 && agreed === cases.length;
}

const [folder, ...others] = process.argv.slice(2);
if (folder === undefined || others.length > 0) {
  console.error("npm run vectors -- FOLDER");
  process.exitCode = 2;
} else process.exitCode = check(folder) ? 0 : 1;
