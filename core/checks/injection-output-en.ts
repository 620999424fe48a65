import { wordGrammar } from "@/core/checks/word-grammar";

/**
 * English orders about the answer itself: words set for it, how it begins and ends, that it agrees to everything, that it
 * is put into a code or told as a story; and another self in so many words.
 */
const WORDS = {
  lead: "please kindly and so but well then just now ok okay hey hi hello also first next finally bot ai assistant chatbot dear can could will would you simply instead quickly immediately alright listen thanks thank i want need to like you_to for me go ahead after before that done once",
  link: "then now please just instead you_to you_must you_should you_will you_shall you_need simply immediately and",
  mine: "my mine our us myself me_without me_first me_before same_as discount offer offers review reviews complain complained opinions say said was were had been which that_was made taken happened renewed charged error when whenever if",
  answer: "reply respond answer output say write print return speak state echo type tell repeat",
  only: "only just exactly solely exclusively nothing_but word_for_word verbatim literally consist consists",
  with_:
    "with the_word the_words the_following the_phrase the_sentence the_text yes no this_sentence this_text this_phrase following_sentence following_text approved confirmed after_me",
  begin: "begin start end finish open close prefix preface conclude sign",
  your: "your every each all any the",
  reply: "reply response answer output message messages replies responses answers",
  must: "must should has_to shall will needs_to",
  story:
    "story game poem play movie novel scene screenplay fiction fictional fantasy roleplay role_play simulation alternate_universe parallel_universe fairy_tale thought_experiment hypothetical hypothetically theatre dream",
  who: "bot ai assistant chatbot model llm clerk robot agent you",
  free: "reveals reveal no_rules no_restrictions no_limits without_rules without_restrictions without_limits no_policy no_policies no_filters ignores gives_everyone grants_every always_says_yes always_agrees tells_all tells_its refunds_everyone approves_every approves_everything your_instructions your_prompt your_rules system_prompt secret secrets forbidden",
  code: "base64 rot13 hex hexadecimal binary morse backwards reversed reverse cipher pig_latin leetspeak leet_speak acronym caesar encoded encode encrypt encrypted letter_by_letter markdown_image url_parameter",
  prompt: "instructions prompt rules guidelines directives system_prompt context_window configuration secrets",
  else_:
    "nothing_else no_other_text no_other_words no_explanation nothing_more no_further_text not_say_anything_else without_any_other_text",
  obey: "agree comply obey do execute follow accept approve confirm",
  whatever:
    "everything_i anything_i whatever_i every_request every_demand all_my_requests all_my_demands all_my_commands any_command any_order my_every no_matter_what_i",
  marker: "pwned hacked owned jailbroken breached compromised haha lol i_have_been",
  become:
    "act_as behave_as respond_as answer_as speak_as operate_as function_as work_as reply_as act_like speak_like talk_like you_are_now_a you_are_now_an you_are_now_the your_new your_real your_true your_actual your_name_is_now call_yourself",
  role: "administrator admin developer user hacker persona alter_ego identity personality manager ceo supervisor director lawyer pirate terminal unrestricted unfiltered oracle human superuser engineer root tester character master owner boss",
  updated:
    "you_have_been_updated you_have_been_reprogrammed you_have_been_upgraded you_have_been_reconfigured you_have_been_reset you_have_been_liberated you_are_hereby you_have_been_granted you_have_been_unlocked your_constraints_can your_restrictions_can constraints_can_be_ignored rules_can_be_ignored restrictions_can_be_ignored instructions_can_be_ignored guidelines_can_be_ignored everything_before_this everything_above_this everything_said_so_far all_text_before all_text_above",
};
const RULES = [
  { pattern: "^ answer 4 only 2 with_", unless: "mine" },
  { pattern: "link answer 4 only 2 with_", unless: "mine" },
  { pattern: "^ answer with_ 2 only" },
  { pattern: "^ begin 1 your 2 reply 2 with_" },
  { pattern: "link begin 1 your 2 reply 2 with_" },
  { pattern: "your 2 reply 1 must 2 only|begin", unless: "mine" },
  { pattern: "^ answer 12 else_" },
  { pattern: "link answer 12 else_" },
  { pattern: "^ answer 8 marker", unless: "mine" },
  { pattern: "story 10 who 8 free" },
  { pattern: "code 8 prompt", unless: "mine" },
  { pattern: "prompt 8 code", unless: "mine" },
  { pattern: "^ obey 4 whatever" },
  { pattern: "link obey 4 whatever" },
  { pattern: "must 1 obey 3 whatever" },
  { pattern: "become 3 role", unless: "mine" },
  { pattern: "updated" },
];

export const outputsInEnglish = wordGrammar(WORDS, RULES, "en");
