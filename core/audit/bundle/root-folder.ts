import { FILES } from "./manifest";

/** The folder that a whole archive lies in, with its slash: what packs a folder often packs its name as well. Empty for none. */
export function rootFolderOf(paths: readonly string[]): string {
  if (paths.includes(FILES.manifest)) return "";
  const [folder = "", ...others] = paths.flatMap((path) => {
    const [, found] = /^([^/]+\/)manifest\.json$/.exec(path) ?? [];
    return found ? [found] : [];
  });
  return others.length === 0 && paths.every((path) => path.startsWith(folder)) ? folder : "";
}
