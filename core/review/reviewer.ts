import { CHECK_IDS, type CheckId } from "@/core/checks/check";

/** What a member decides in, as an administrator or lead wrote it down. */
export type Reviewer = {
  /** ISO 639 codes without region; none is every language. */
  languages: readonly string[];
  skills: readonly string[];
  /** Items they may hold at once; null is the organisation's number. */
  atOnce: number | null;
  /** On a break. */
  away: boolean;
};

/** Of whom nothing was written down. */
export const ANYBODY: Reviewer = { languages: [], skills: [], atOnce: null, away: false };

/** Why an item is not for this member, though they may take it by hand. */
export type Misfit = "language" | "skill";

export const AT_ONCE = { least: 1, most: 50 };
export const MOST_LANGUAGES = 30;
export const MOST_SKILLS = 30;
const SKILL = /^[a-z0-9][a-z0-9_-]{0,39}$/;
const LANGUAGE = /^[a-z]{2,3}$/;

const CHECKS: ReadonlySet<string> = new Set<CheckId>(CHECK_IDS);

/** `de-AT` and `de` are decided by the same people. */
function baseLanguage(tag: string): string {
  return tag.toLowerCase().split(/[-_]/, 1)[0] ?? "";
}

export function speaks(reviewer: Pick<Reviewer, "languages">, language: string): boolean {
  return reviewer.languages.length === 0 || reviewer.languages.includes(baseLanguage(language));
}

/** Of the skills that a queue asks for, one that is called like a check is asked only for what that check held. */
export function skillsFor(queueSkills: readonly string[], reasonCheck: string | null): string[] {
  return queueSkills.filter((skill) => !CHECKS.has(skill) || skill === reasonCheck);
}

export function misfit(
  reviewer: Pick<Reviewer, "languages" | "skills">,
  item: { language: string; reasonCheck: string | null },
  queueSkills: readonly string[],
): Misfit | null {
  if (!speaks(reviewer, item.language)) return "language";
  return skillsFor(queueSkills, item.reasonCheck).every((skill) => reviewer.skills.includes(skill)) ? null : "skill";
}

/** As it is kept: lower case, each once, in order. Null where one is not a language's code. */
export function languageCodes(typed: readonly string[]): string[] | null {
  const codes = [...new Set(typed.map((each) => baseLanguage(each.trim())))].sort();
  return codes.length <= MOST_LANGUAGES && codes.every((each) => LANGUAGE.test(each)) ? codes : null;
}

/** As it is kept: lower case, words joined by hyphens, each once, in order. Null where one cannot be a code. */
export function skillCodes(typed: readonly string[]): string[] | null {
  const codes = [...new Set(typed.map((each) => each.trim().toLowerCase().replace(/\s+/g, "-")))].sort();
  return codes.length <= MOST_SKILLS && codes.every((each) => SKILL.test(each)) ? codes : null;
}
