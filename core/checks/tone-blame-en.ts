import type { Place } from "@/core/checks/grammar-words";
import { wordGrammar } from "@/core/checks/word-grammar";

/**
 * What puts the customer in the wrong: told it before, did not read, brought it on themselves, is not believed, is the only
 * one, does not understand.
 */
// biome-ignore format: a table
const BLAME = {
  lead: "please and so but well then just now okay ok yes no sorry look listen honestly frankly again kindly maybe perhaps",
  you: "you",
  suggest: "suggest advise recommend might should could_try urge want_to",
  we: "we i us me",
  not: "not never",
  told: "already_told_you already_warned_you told_you_already told_you_twice told_you_so told_you_several told_you_many told_you_repeatedly told_you_clearly told_you_often told_you_a_hundred told_you_a_thousand told_you_three told_you_four told_you_that_before as_i_told_you as_we_told_you like_i_told_you like_we_told_you as_i_have_told_you as_we_have_told_you like_i_said like_we_said as_i_keep as_we_keep i_keep_telling we_keep_telling i_keep_saying we_keep_saying i_repeat_myself already_been_told already_been_warned already_been_reminded been_told_before been_told_already were_told_already were_told_before were_told_clearly were_clearly_told been_told_several been_told_repeatedly been_told_twice been_over_this been_through_this gone_over_this went_over_this explained_this_to_you explained_that_to_you explained_it_to_you_already explained_to_you_already already_explained_to_you i_already_said we_already_said i_have_already_said have_already_answered asked_and_answered again_as_i how_often_do_we how_often_do_i how_often_must how_often_should how_many_times_do how_many_times_must how_many_times_should how_many_times_will how_many_more_times been_told_this been_told_that_several been_told_many",
  third: "for_the_second_time for_the_third_time for_the_fourth_time for_the_fifth_time for_the_sixth_time for_the_tenth_time for_the_last_time for_the_umpteenth_time for_the_hundredth_time for_the_thousandth_time for_the_millionth_time",
  read: "read reread study listen pay_attention",
  properly: "properly slowly this_time next_time for_a_change more_carefully more_closely more_attentively a_little_closer a_bit_closer a_bit_harder before_you_write before_you_complain before_you_accuse before_you_ask before_complaining before_accusing before_asking before_bothering before_demanding before_jumping before_insisting before_wasting before_ranting before_emailing before_writing_again before_replying before_you_reply before_writing_to_us",
  message: "message messages email emails mail reply replies answer wrote said sent",
  mine: "my our i we",
  again: "again once_more",
  should: "should ought_to",
  have: "have",
  did: "known read checked looked listened thought considered realised realized noticed asked told_us told_me let_us_know contacted_us called_us come_to_us planned done kept saved insured followed paid_attention taken_care taken_more taken_better been_more been_careful been_quicker been_faster been_honest been_aware double-checked double_checked left_earlier left_home packed acted reacted ignored deleted thrown clicked pressed touched opened signed bought ordered chosen trusted shared expected understood remembered made_sure learned learnt informed_yourself cancelled_in cancelled_earlier booked_earlier written_it started complained",
  if_had: "if_you_had if_you_would_have had_you",
  would: "you_would_have_known you_would_have_noticed you_would_have_realised you_would_have_realized you_would_have_understood you_would_know you_would_not_be_asking you_would_not_need_to_ask you_would_not_have_to_ask you_would_not_have_this you_would_not_be_in you_would_understand we_would_not_be_having we_would_not_have_this",
  neglected: "neglected ignored chose_to_ignore decided_to_ignore could_not_be_bothered refused_to_read refused_to_listen managed_to_lose managed_to_break managed_to_lock managed_to_miss managed_to_forget managed_to_get_it_wrong conveniently broke_it caused_this caused_it did_this_to messed screwed_up",
  that: "if when that unless what may can cannot could might in_case has have",
  sole: "the_only_one the_only_customer the_only_person the_only_guest the_first_person the_first_customer nobody_else no_one_else not_one_other no_other_customer none_of_our_other not_a_single_other",
  complains: "complain* problem* issue* trouble difficulty objected objects whine* fuss confused struggling struggle* understand minds minded",
  others: "everyone_else everybody_else every_other_customer all_other_customers all_our_other most_people most_customers other_people other_customers our_other_customers thousands_of_customers millions_of_customers the_rest_of_our_customers normal_people",
  copes: "manages managed cope copes understand understands understood figure figured grasp grasped works_out no_trouble no_problem no_problems no_difficulty without_complaining without_any_trouble seem_to seems_to gets_it can_read wait_patiently waits_patiently patience manage_just manage_perfectly manage_fine manage_quite manage_without manage_it manage_to",
  mishap: "done_something pressed clicked deleted broken damaged dropped misread misunderstood misheard forgotten overlooked imagined dreamt dreamed mistyped made_a_mistake made_an_error done_it_wrong confused thrown_it lost_it",
  must: "must_have obviously_just simply_just",
  system: "system systems records logs computer computers software data tracking",
  lies: "lie lies lying mistakes err wrong",
  as: "as it which this that",
  stated: "clearly_states clearly_stated clearly_says clearly_written clearly_explained clearly_said clearly_told clearly_visible plainly_stated clear_as_day",
  distrust: "i_highly_doubt we_highly_doubt i_seriously_doubt we_seriously_doubt i_very_much_doubt we_very_much_doubt i_rather_doubt difficult_to_believe hard_to_imagine_that likely_story nice_story quite_a_story your_version_of your_side_of_the_story so_you_say so_you_claim you_claim_to_have you_claim_that you_claim_you or_so_you if_that_is_even if_that_is_true if_that_is_really if_that_really if_it_really_happened we_both_know you_and_i_both let_us_be_honest let_is_be_honest sure_you_did_not sure_you_have_not sure_it_was_not sure_you_are_not sure_you_even not_what_happened that_never_happened do_not_buy_it do_not_buy_that do_not_believe_you do_not_believe_that_you do_not_believe_a_word expect_us_to_believe expect_me_to_believe funny_how funny_that_you interesting_how interesting_that_you strange_how odd_how curious_how amazing_how trying_your_luck trying_it_on pull_a_fast take_us_for take_me_for pull_the_other how_do_we_know_you how_do_i_know_you find_that_hard_to_believe find_it_hard_to_believe find_this_hard_to_believe find_your_story your_story i_doubt_that i_doubt_it i_doubt_you i_doubt_your i_doubt_whether we_doubt_that we_doubt_it we_doubt_you we_doubt_your we_doubt_whether",
  dim: "words_you_understand words_you_can terms_you_can terms_even so_even_you so_you_can_understand slowly_for_you slowly_so draw_you_a draw_a_picture small_words one_syllable any_clearer any_simpler any_plainer much_clearer_can how_much_clearer much_simpler_can clearer_than_that simpler_than_that really_not_that really_is_not_that really_is_not_so not_exactly_hard not_exactly_difficult not_exactly_complicated any_reasonable_person any_sensible any_idiot any_fool any_normal_person anyone_with_half anyone_with_a_brain anyone_with_common anyone_with_eyes anyone_with_any anyone_would_know anyone_could_see anyone_could_tell anyone_knows everyone_knows everybody_knows five-year-old five_year_old year-old_could year_old_could for_dummies too_much_for_you too_complicated_for_you too_difficult_for_you too_hard_for_you beyond_you over_your_head above_your_head basic_reading basic_literacy basic_maths basic_math basic_arithmetic reading_skills reading_comprehension reading_is illiterate attention_span short_memory bad_memory poor_memory into_your_head make_myself_clear made_myself_clear making_myself_clear is_that_clear is_that_understood that_clear_enough clear_enough_for_you not_getting_it not_grasping fail_to_grasp fail_to_understand fail_to_see failing_to_understand do_you_understand_now use_your_eyes open_your_eyes think_for_yourself think_before think_a_little try_thinking obviously_not_read you_lack your_lack_of user_error operator_error hope_that_is_clear_now hope_this_is_clear_now in_case_you_did_not_notice in_case_you_have_not_noticed even_my_grandmother my_grandmother_could are_you_able_to_read which_part_of_that which_part_of_this which_part_of_my which_part_of_no you_still_have_not_understood in_case_you_had_not_noticed not_capable_of_understanding apparently_still_do_not you_still_do_not_get_it you_just_do_not_get you_do_not_seem_to_understand you_do_not_seem_to_get",
  self: "to_blame_but fault_but_your* to_thank_for you_are_to_blame the_one_who_lost the_one_who_broke the_one_who_forgot the_one_who_clicked the_one_who_chose the_one_who_signed the_one_who_did come_crying come_running_to your_poor_planning your_bad_planning your_choice_your made_your_bed your_mess mess_you had_it_coming bothered_to_read bothered_to_check bothered_to_look bother_to_read bother_reading bother_checking take_the_trouble_to_read care_to_read cared_to_read per_my_last per_my_previous per_my_earlier it_says_so says_so_right do_not_blame_us do_not_blame_me in_black_and_white you_are_the_one_to_blame stop_blaming blaming_us blaming_others blaming_everyone",
};
const RULES = [
  { pattern: "told" },
  { pattern: "^ third" },
  { pattern: "^ read 9 properly" },
  { pattern: "suggest 4 read 9 properly" },
  { pattern: "^ read 1 mine 4 message 3 again" },
  { pattern: "suggest 4 read 1 mine 4 message 3 again" },
  { pattern: "you 1 should 2 have 2 did" },
  { pattern: "if_had 4 did", unless: "we" },
  { pattern: "would" },
  { pattern: "you 1 neglected", unless: "that" },
  { pattern: "sole 6 complains", unless: "not" },
  { pattern: "others 3 copes" },
  { pattern: "you 1 must 2 mishap" },
  { pattern: "system 3 not 2 lies" },
  { pattern: "as 2 stated" },
  { pattern: "distrust" },
  { pattern: "dim" },
  { pattern: "self" },
];

const blaming = wordGrammar(BLAME, RULES, "en");

/** Where an English text puts the customer in the wrong; a question may do so, too. */
export const blamesInEnglish = (text: string): Place[] => blaming(text, true);
