import type { Place } from "@/core/checks/grammar-words";
import { wordGrammar } from "@/core/checks/word-grammar";

/**
 * Harshness by what it is made of: what the customer is told to have failed at, what is thought of them or of what they
 * wrote, an indifference, a sneer, a command to be quiet. Each rule needs the customer in it, or an idiom that has no
 * polite use.
 */
const ENGLISH = {
  lead: "please and so but well then just now okay ok yes no sorry look listen honestly frankly oh",
  you: "you your yourself",
  we: "we i us me",
  ours: "our my mine ours",
  not: "not none never",
  had: "had would_have could_have should_have",
  attend:
    "bothered read looked listened checked_first checked_the paid_attention followed thought taken_the_time noticed remembered made_the_effort done_your",
  complain:
    "complain complaining complained write writing wrote call calling ask asking blame blaming accuse accusing whine whining reply replying contact contacting",
  suggest: "maybe perhaps next_time try",
  before: "before instead_of rather_than",
  hard: "hard difficult complicated tricky",
  how: "so that too why",
  grasp: "understand grasp comprehend follow get",
  kind: "people_like_you customers_like_you someone_like_you folks_like_you your_kind your_type your_sort you_people you_lot",
  always: "always constantly forever only_ever",
  want: "want complain expect forget demand blame whine leave assume exaggerate overreact",
  concern: "problem concern business headache",
  praise:
    "congratulations congrats well_done bravo great_job good_job good_for_you how_clever what_a_surprise genius kudos hooray hallelujah",
  finally: "finally at_last managing for_once even_reading",
  stop: "stop quit cease",
  fuss: "whining moaning nagging pestering bothering wasting harassing shouting yelling exaggerating overreacting pretending lying dramatic fussing panicking complaining so_dramatic making_a_fuss",
  calm: "calm_down chill get_a_grip cool_it settle_down pull_yourself_together get_a_life grow_up get_over_it",
  said: "complaint complaints request requests question questions demand demands claim expectation expectations attitude behaviour behavior excuse excuses story message messages email emails tone argument logic accusation accusations theory",
  be: "is are was were sounds seem seems being look",
  bad: "ridiculous absurd pointless stupid childish pathetic laughable nonsense silly nonsensical idiotic dumb foolish embarrassing outrageous tiresome exhausting annoying petty worthless lazy careless clueless incompetent dishonest greedy ungrateful naive hysterical ignorant dramatic insane crazy delusional paranoid rude overreacting lying lie a_waste_of a_joke beyond_belief",
  idiom:
    "take_it_or_leave or_do_not_bother or_leave_it like_it_or_not deal_with_it live_with_it tough_luck hard_luck suck_it_up who_cares big_deal boo_hoo end_of_story end_of_discussion case_closed read_my_lips spell_it_out for_the_last_time once_and_for_all could_not_care cry_me rocket_science common_sense google_it yeah_right do_your_own_research do_your_homework do_not_bother your_own_fault only_yourself_to_blame not_rocket nobody_is_forcing no_one_is_forcing nobody_asked_you no_one_asked_you",
  repeat: "repeat repeating keep",
  myself: "myself ourselves saying telling explaining answering",
  lie: "lying cheat trick making_this_up making_it_up deceive fool_us scam_us",
  try: "try trying are",
};
const RULES_EN = [
  { pattern: "you 2 had 3 attend", unless: "we not" },
  { pattern: "had you 3 attend", unless: "we" },
  { pattern: "suggest 12 before 4 complain" },
  { pattern: "how 2 hard 5 you 3 grasp" },
  { pattern: "how 1 hard 2 grasp", unless: "we" },
  { pattern: "kind 5 always|want" },
  { pattern: "you always 3 want", unless: "ours" },
  { pattern: "not ours 1 concern" },
  { pattern: "not 2 ours 1 concern" },
  { pattern: "^ praise 6 finally" },
  { pattern: "^ stop 2 fuss" },
  { pattern: "stop 2 bad|fuss" },
  { pattern: "^ calm" },
  { pattern: "lead 1 calm" },
  { pattern: "you 2 said 4 be 4 bad", unless: "not ours we" },
  { pattern: "you be 3 bad", unless: "not ours we" },
  { pattern: "you try 2 lie", unless: "not" },
  { pattern: "stop 1 lie" },
  { pattern: "idiom" },
  { pattern: "we 5 not 2 repeat 2 myself" },
  { pattern: "we repeat myself" },
];

/** Rhetorical questions, sarcasm, finality, condescension, threats: what is said rather than of whom. */
const SNEERS = {
  lead: "please and so but well then just now okay ok yes no sorry look honestly frankly",
  you: "you your yourself",
  we: "we i us me",
  ours: "our my us me the",
  yours: "your",
  not: "not never no",
  idiom:
    "on_you_alone is_on_you your_own_doing your_own_making your_own_responsibility what_did_you_expect what_do_you_expect what_were_you_thinking what_makes_you_think who_do_you_think are_you_serious are_you_kidding are_you_joking how_dare_you how_could_you why_on_earth did_you_even have_you_even do_you_even do_you_seriously do_you_honestly do_you_really_think do_you_really_expect did_you_really did_you_seriously what_is_wrong_with_you what_is_your_problem whose_fault poor_you let_me_guess big_surprise you_problem that_is_life tough_love that_is_just_how that_is_just_the_way such_is_life i_am_done_with i_am_done_here conversation_is_over discussion_is_over do_not_contact_us_again do_not_write_again stop_contacting no_wonder_you unlike_you at_your_age even_you_should even_you_can make_up_your_mind get_to_the_point come_back_when be_quiet hurry_up so-called_problem you_have_been_warned consider_yourself_warned last_warning final_warning if_i_were_you_i_would_be if_i_were_you_i_would_not if_i_were_you_i_would_think if_i_were_you_i_would_stop if_i_were_you_i_would_keep if_i_were_you_i_would_pay if_i_were_you_i_would_watch if_i_were_you_i_would_start be_thankful be_grateful you_should_be_glad you_should_be_happy you_should_be_grateful you_should_be_ashamed you_should_know_better you_ought_to_know_better shame_on_you watch_it mind_your_own keep_it_to_yourself spare_me spare_us beggars_can blah oh_please oh_come_on come_on oh_wow oh_really oh_great give_me_a_break give_us_a_break wake_up get_real get_lost my_patience our_patience on_my_nerves on_our_nerves fed_up_with sick_of tired_of had_enough_of enough_of bored_of not_your_secretary not_your_babysitter not_your_servant not_a_charity not_a_babysitter not_a_kindergarten do_your_job do_your_thinking think_for_you hold_your_hand grown-up grown_adult like_a_child like_an_adult as_an_adult waste_of_time can_not_fix in_your_dreams dream_on keep_dreaming think_again nice_try good_luck_with yada lesson_learned learn_your_lesson teach_you_a_lesson serves_you hope_you_learned that_is_your_loss it_is_your_loss your_loss_not why_would_we why_should_we why_should_i not_rocket life_is_not_fair life_is_unfair nobody_cares no_one_cares not_interested_in_your do_not_be_so too_lazy too_stupid too_proud too_slow too_busy_to_read be_bothered some_of_us some_people certain_people",
  crude:
    "crap bullshit bloody damn damned hell wtf rubbish drivel garbage shit bollocks crybaby whiner loser clown joker moron imbecile dimwit simpleton karen",
  failing:
    "failure inability negligence carelessness ignorance laziness stupidity incompetence forgetfulness impatience incomprehension sloppiness greed arrogance paranoia naivety oversight",
  own: "own",
  already: "already just repeatedly clearly perfectly",
  answered: "answered explained told said addressed_this covered_this been_through went_over gone_over",
  object: "this that you it twice times everything question",
  read: "read scroll check look",
  properly: "properly for_once",
  simple: "simple easy basic obvious straightforward elementary",
  enough: "enough even really surely",
  can: "can able capable manage",
  follow: "follow read understand handle grasp count spell write think",
  if: "if since maybe perhaps clearly obviously apparently evidently",
  learn: "learn",
  to: "to how",
  here: "here job task responsibility paid",
  teach: "teach explain babysit hold entertain read do argue listen educate discuss",
  reply: "answer respond reply discuss argue debate engage",
  further: "further anymore more longer again",
  claim: "alleged so-called supposed imaginary supposedly allegedly precious little",
  surprise: "surprised surprising amazed astonishing astounding impressive remarkable",
  managed: "managed manage even still",
  how: "how",
  nice: "nice convenient lovely original clever brave sweet touching adorable cute sad",
};
const SNEERS_EN = [
  { pattern: "idiom" },
  { pattern: "crude" },
  { pattern: "yours 1 failing", unless: "ours" },
  { pattern: "own failing", unless: "ours" },
  { pattern: "we 2 already 1 answered 3 object" },
  { pattern: "^ read 6 properly" },
  { pattern: "simple enough" },
  { pattern: "if 2 you 2 not 2 can 3 follow" },
  { pattern: "if 2 you 3 can 1 not 3 follow" },
  { pattern: "you 3 learn to" },
  { pattern: "^ learn to" },
  { pattern: "not 1 here 1 to 1 teach" },
  { pattern: "not 1 ours here 1 to 1 teach" },
  { pattern: "we 3 not 2 reply 4 further" },
  { pattern: "you 1 claim" },
  { pattern: "surprise 2 you 3 managed" },
  { pattern: "^ how 1 nice" },
];

const harsh = wordGrammar(ENGLISH, RULES_EN, "en");
const sneering = wordGrammar(SNEERS, SNEERS_EN, "en");

/** Where an English text is harsh; a question may be a sneer, too. */
export function harshInEnglish(text: string): Place[] {
  return [...harsh(text, true), ...sneering(text, true)];
}
