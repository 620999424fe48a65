/** A bundle as it was dropped or chosen: one archive, or the files of a folder with their paths in it. */
export type GivenBundle = { name: string; archive: File } | { name: string; files: { path: string; file: File }[] };

const isArchive = (file: File) => /\.zip$/i.test(file.name) || file.type === "application/zip";

/** What was chosen in the browser's dialog; null when nothing was. */
export function chosenBundle(list: FileList | null): GivenBundle | null {
  const files = [...(list ?? [])];
  const [first] = files;
  if (!first) return null;
  if (files.length === 1 && isArchive(first)) return { name: first.name, archive: first };
  return inFolder(files.map((file) => ({ path: file.webkitRelativePath || file.name, file })));
}

/** What was dropped: folders are gone through to their ends. Must be called while the drop is handled. */
export async function droppedBundle(items: DataTransferItemList): Promise<GivenBundle | null> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const found = (await Promise.all(entries.map(filesUnder))).flat();
  const [first] = found;
  if (!first) return null;
  if (found.length === 1 && isArchive(first.file)) return { name: first.file.name, archive: first.file };
  return inFolder(found);
}

async function filesUnder(entry: FileSystemEntry): Promise<{ path: string; file: File }[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return [{ path: entry.fullPath.replace(/^\//, ""), file }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: FileSystemEntry[] = [];
  for (;;) {
    // A folder is told a hundred entries at a time.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) break;
    found.push(...some);
  }
  return (await Promise.all(found.map(filesUnder))).flat();
}

function inFolder(files: { path: string; file: File }[]): GivenBundle {
  const root = rootOf(files.map(({ path }) => path));
  const name = root === "" ? "" : root.slice(0, -1);
  return { name, files: files.map(({ path, file }) => ({ path: path.slice(root.length), file })) };
}

/** The one folder that everything lies in, with its slash, if there is one and the manifest lies right in it. */
export function rootOf(paths: readonly string[]): string {
  const [first = ""] = paths;
  const root = first.slice(0, first.indexOf("/") + 1);
  return root !== "" && paths.every((path) => path.startsWith(root)) && paths.includes(`${root}manifest.json`)
    ? root
    : "";
}
