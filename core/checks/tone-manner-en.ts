import type { Place } from "@/core/checks/grammar-words";
import { wordGrammar } from "@/core/checks/word-grammar";

/** Looser than the other two: what is thought of how the customer speaks, asks, chooses or waits, and what they may expect of us. */
// biome-ignore format: a table
const MANNER = {
  lead: "please and so but well then just now okay ok yes no sorry look listen honestly frankly maybe perhaps",
  you: "you",
  your: "your",
  we: "we i us",
  not: "not never no nothing",
  if: "if when whenever should in_case",
  manner: "tone attitude behaviour behavior expectation expectations impatience feelings manners conduct logic excuses demands story drama anger mood language lecture opinion opinions insults whining insinuations insinuation rudeness sarcasm ego hysterics theories",
  be: "is are was were be being seems seem sounds sound looks look really not frankly simply",
  bad: "unrealistic unreasonable unacceptable excessive exaggerated inappropriate unhelpful irrelevant baseless groundless unfounded wrong uncalled unnecessary misplaced noted_and helping help helpful interest interesting appreciated welcome impress impressive acceptable convincing convince relevant problem ridiculous absurd over_the_top out_of_line out_of_place beside_the_point unbelievable tiring tiresome boring laughable unworthy",
  hard: "how_hard_is how_hard_can how_hard_could how_hard_was how_difficult_is_it how_difficult_can how_difficult_could how_complicated_can how_complicated_is",
  too: "too",
  seriously: "seriously",
  late: "late",
  whine: "complain whine moan argue cry protest",
  tough: "complex advanced technical demanding hard difficult complicated tricky",
  to: "to",
  easy: "read click enter follow understand check remember type count spell press listen grasp see add copy look",
  stop: "stop quit",
  doing: "making_things making_it making_this inventing pretending blaming demanding insisting sending_us sending_me expecting imagining twisting threatening being acting playing telling repeating arguing talking putting_words trying_to_trick dramatising dramatizing feeling_sorry",
  keep: "keep kept always constantly just_keep",
  nagging: "asking writing insisting ignoring complaining repeating demanding emailing messaging forgetting refusing telling accusing arguing ask insist ignore misunderstand misunderstanding misreading bringing",
  time: "time patience nerve energy capacity",
  for: "for",
  trifle: "this every_little such people little nonsense games your_complaints your_games your_nonsense your_drama your_little everyone_who silly trivial this_nonsense discussions arguments",
  bit: "bit little some ounce modicum touch",
  virtue: "patience respect gratitude politeness courtesy understanding common_sense humility effort attention kindness self-reflection",
  would: "would will could might",
  hurt: "hurt kill help nice appreciated far good go",
  be_now: "be",
  trait: "reasonable realistic serious honest grateful thankful sensible mature quiet polite_for civil",
  idiom: "have_calmed_down calmed_yourself cooled_off cooled_down when_you_are_calm when_you_can_be_civil once_you_calm had_your_answer have_your_answer got_your_answer have_my_answer that_is_my_answer that_is_our_answer the_answer_is_still answer_is_still_no answer_will_not_change answer_has_not_changed answer_remains_no asking_again_will asking_again_wo asking_twice no_is_a_complete play_this_game play_these_games play_games play_your_games playing_games games_with_us this_game_with what_did_you_think what_were_you_expecting what_exactly_did_you did_you_think_would was_your_decision_to was_your_choice_to was_your_own_decision was_your_own_choice was_your_idea was_your_responsibility is_your_own_responsibility that_was_obvious it_was_obvious this_is_obvious should_be_obvious should_have_been_obvious quite_obvious pretty_obvious rather_obvious perfectly_obvious fairly_obvious painfully_obvious blindingly_obvious goes_without_saying that_is_what_happens_when_you that_is_what_happens_if_you this_is_what_happens_when_you what_you_get_for what_you_get_when you_get_what_you asking_the_same ask_the_same same_question_over same_question_again even_you surely_you surely_even see_why_we_should see_why_i_should why_should_anyone see_no_reason_to_help someone_your_age someone_of_your people_your_age person_of_your are_proud_of_yourself very_proud_of_yourself must_be_proud you_are_happy_now you_are_satisfied_now how_about_you_read how_about_you_check how_about_you_try how_about_you_stop how_about_you_start how_about_you_wait how_about_reading how_about_checking how_about_a_bit how_about_some why_do_not_you_read why_do_not_you_just_read why_do_not_you_go why_do_not_you_leave why_do_not_you_find why_do_not_you_google why_do_not_you_take_your why_do_not_you_do_it why_do_not_you_ask_someone why_do_you_even why_do_you_always why_do_you_keep why_would_you_do why_would_you_think why_would_you_expect why_would_you_even why_would_you_buy why_would_you_click why_did_you_even why_did_you_not_just why_did_you_not_simply why_did_you_not_read do_you_think_that_we do_you_think_money do_you_think_you_are do_you_expect_us do_you_expect_me are_you_expecting_us are_you_able_to_follow are_you_blind are_you_deaf typical_of_you so_typical how_typical typical_customer common_courtesy basic_courtesy basic_decency common_decency basic_manners gets_you_nowhere get_you_nowhere not_help_your_case not_change_a_thing not_impressed unimpressed not_intimidated not_scared_of i_am_sure_you_will_manage i_am_sure_you_can_manage i_am_sure_you_will_survive i_am_sure_you_can_figure i_am_sure_you_will_figure you_will_figure_it_out you_can_figure_it you_will_manage_somehow all_i_have_to_say all_we_have_to_say said_all_there_is said_everything_there said_all_i_have not_discussing_this not_explaining_this not_explaining_it not_repeating_myself not_arguing_with not_debating_this not_having_this not_worth_my not_worth_our_time not_worth_arguing not_worth_discussing waste_of_my waste_of_our waste_my waste_our waste_any_more wasting_everyone wasting_everybody count_yourself_lucky consider_yourself_lucky consider_yourself_fortunate got_what_you_deserved what_you_deserve you_do_not_deserve keep_it_short keep_it_brief make_it_quick make_it_short be_quick_about cough_up other_people_waiting people_are_waiting read_it_to_you read_it_out_to read_it_aloud_for type_it_for_you write_it_for_you do_it_for_you_too chew_it bottle-feed spoon-feed spoon_feed spoonfeed lesson_for_you hope_you_learn you_never_learn will_you_ever_learn never_satisfied can_not_please can_never_please impossible_to_please no_pleasing one_would_think you_would_have_thought one_might_think not_as_if_we not_like_we_have it_is_beyond_me beyond_my_comprehension fail_to_understand_why_you do_not_understand_why_you_still do_not_understand_why_you_keep can_not_understand_why_you not_clear_why_you_keep do_not_tell_me_how do_not_tell_us_how do_not_lecture do_not_take_that_tone do_not_act_like do_not_act_as do_not_give_me_that do_not_insult do_not_flatter do_not_kid do_not_expect_us do_not_act_surprised do_not_make_a_fuss do_not_get_smart do_not_get_clever do_not_lie do_not_argue do_not_whine do_not_waste save_us_the save_me_the no_excuse_for_your not_an_excuse_for save_your_tears hogwash baloney poppycock twaddle tripe whinge* hysterics tantrum* nitpick* laughable cheapskate freeloader scrounger pathological troublemaker time-waster timewaster time_waster know-it-alls do_not_even_try do_not_even_think are_you_really_that are_you_really_so do_you_think_we_are do_you_think_i_am will_not_get_you_anywhere not_get_you_anywhere obvious_to_anyone have_thought_that_was_obvious have_thought_it_was_obvious do_not_expect_any_sympathy pay_up_or pay_up_now just_pay_up you_are_lucky_we you_are_lucky_that_we you_are_lucky_i nothing_is_ever_good are_you_seriously are_you_honestly are_you_actually much_time_on_your wasted_enough enough_time_on_you had_your_chance not_your_personal not_your_assistant not_your_slave not_your_mother not_your_mum not_your_mom not_your_nanny not_your_therapist not_your_maid not_a_babysitter not_a_punching grown_up_would adult_would_know other_shops other_companies_you there_are_other_providers there_are_other_banks there_are_other_companies there_are_other_hotels there_are_other_airlines your_problem_is_that_you the_problem_is_you problem_here_is_you be_blackmailed be_bullied blackmail_us making_this_harder making_it_harder making_this_more_difficult that_excuse your_excuse or_the_offer_is or_the_deal_is offer_is_gone anything_better_to_do nothing_better_to_do something_better_to_do twist_the_truth twisting_the_truth twist_the_facts twisting_the_facts twisting_my twisting_our changing_your_story change_your_story want_sympathy looking_for_sympathy expect_sympathy want_pity even_children even_kids even_a_kid too_long_to_bother too_long_to_read too_long_for_me long_to_bother_reading have_nothing_to_add wait_like",
};
const RULES = [
  { pattern: "your 1 manner 1 be 3 bad" },
  { pattern: "hard" },
  { pattern: "not 2 tough 1 to 1 easy", unless: "if we" },
  { pattern: "too 1 tough for 1 you", unless: "if we" },
  { pattern: "^ seriously" },
  { pattern: "late to whine" },
  { pattern: "^ stop 1 doing" },
  { pattern: "lead stop 1 doing" },
  { pattern: "you keep 2 nagging", unless: "if we" },
  { pattern: "not 3 time 1 for 2 trifle" },
  { pattern: "bit 3 virtue 2 would 3 hurt" },
  { pattern: "^ be_now 1 trait" },
  { pattern: "idiom" },
];

// biome-ignore format: a table
const TERMS = {
  or: "or_we or_i or_else_we or_my otherwise_we",
  sanction: "collector collectors collection police lawyer lawyers solicitor block blocked ban banned blacklist bailiffs bailiff enforcement sue prosecute",
  either: "either_you",
  or_worse: "or_we_close or_we_cancel or_we_will or_we or_nothing or_that_is or_you_get or_you_can_leave or_you_lose or_you_can_forget or_it_is or_the_offer or_the_deal",
  can: "can could may",
  nobody: "nobody_here no_one_here nobody_in_our no_one_on_our no_one_in_our nobody_at_our",
  cares: "care cares want wants interested believes believe buys owes asked likes has_time wants_to is_going_to",
  perhaps: "perhaps maybe clearly obviously evidently apparently possibly",
  unfit: "not_for_you not_your_thing too_much_for beyond_your not_made_for_you the_wrong_place_for_you not_for_everyone not_the_right_customer not_your_strong_suit",
};
const TERM_RULES = [
  { pattern: "or 7 sanction" },
  { pattern: "either 14 or_worse", unless: "can" },
  { pattern: "nobody 3 cares" },
  { pattern: "perhaps 8 unfit" },
];

const manner = wordGrammar(MANNER, RULES, "en");
const terms = wordGrammar(TERMS, TERM_RULES, "en");

/** Where an English text tells the customer how they are; a question may do so, too. */
export const judgesInEnglish = (text: string): Place[] => [...manner(text, true), ...terms(text, true)];
