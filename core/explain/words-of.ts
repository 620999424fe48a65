import { fold } from "@/core/checks/letters";

const EMPTY_WORDS = new Set(
  (
    "a an the and or but if of to in on at by for from with as is are was were be been being am do does did done have has had having will would shall should can could may might must " +
    "it its this that these those there here i you he she we they me him her us them my your his our their not no so than then too very just also any some all each which who whom what when where how why " +
    "please let know thank thanks yes " +
    "der die das den dem des ein eine einen einem einer eines und oder aber wenn von zu zum zur im in an am auf bei bis für aus mit als ist sind war waren sein wird werden wurde wurden hat haben hatte " +
    "kann können könnte soll sollte muss es er sie wir ihr ihnen ihre ihren ihrem ihrer ihres mein meine dein deine uns unser unsere nicht kein keine so dann auch nur noch schon sich dass diese dieser dieses diesen diesem " +
    "welche welcher was wann wo wie warum bitte danke ja"
  ).split(" "),
);

// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly the characters that need no Unicode to be told apart.
const PLAIN = /^[\x00-\x7f]*$/;
const PLAIN_WORD = /[a-z0-9]{2,}/g;

/**
 * The words of a text that carry meaning, folded and without their commonest endings, so that `bags` meets `bag` and
 * `Gebühren` meets `Gebühr`. Digits are left out: figures are compared as figures.
 */
export function wordsOf(text: string): string[] {
  const folded = fold(text);
  const words: string[] = [];
  if (PLAIN.test(folded)) {
    for (const word of folded.match(PLAIN_WORD) ?? [])
      if (/[a-z]/.test(word) && !EMPTY_WORDS.has(word)) words.push(stem(word));
    return words;
  }
  for (const word of folded.match(/[\p{L}\p{N}]{2,}/gu) ?? []) {
    if (/\p{L}/u.test(word) && !EMPTY_WORDS.has(word)) words.push(stem(word));
  }
  return words;
}

const ENDINGS = ["ungen", "ing", "ern", "ies", "ed", "en", "er", "es", "em", "s", "e", "n", "y"];
/** With what each ending ends: few words need to be compared with all. */
const LAST_LETTERS = new Set(ENDINGS.map((ending) => ending.charAt(ending.length - 1)));

/** Words of a reply that say how, not what: no source has them, and none needs to. Stemmed as `wordsOf` does. */
const FILLERS = new Set(
  (
    "successfully unfortunately currently however therefore additionally also proceed confirm understand appears seems like need want following detail information available further assist assistance help able unable already now once here " +
    "erfolgreich leider derzeit aktuell jedoch daher zudem außerdem bereits jetzt hier folgende weitere helfen benötigen bestätigen"
  )
    .split(" ")
    .flatMap((word) => [stem(fold(word)), fold(word)]),
);

export function isFiller(word: string): boolean {
  return FILLERS.has(word);
}

function stem(word: string): string {
  if (word.length <= 4 || !LAST_LETTERS.has(word.charAt(word.length - 1)) || /\d/.test(word)) return word;
  for (const ending of ENDINGS) {
    if (word.length - ending.length >= 4 && word.endsWith(ending)) return word.slice(0, -ending.length);
  }
  return word;
}
