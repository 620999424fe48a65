import { wordGrammar } from "@/core/checks/word-grammar";

/**
 * English orders that take a machine's rules, name or master from it: dropping what it was told, declaring that void, giving
 * it another self, claiming to be who made or commands it. "Your policy does not apply to me" is an argument and no order,
 * so what a person has too (policies, terms) needs an imperative, and what only a machine has does not.
 */
const WORDS = {
  lead: "please kindly and so but well then just now ok okay hey hi hello also first next finally bot ai assistant chatbot dear can could will would you simply instead quickly immediately alright listen thanks thank the a an this is important urgent quick new here",
  link: "and then now please just instead you_to you_must you_should you_will you_shall you_can want_you need_you simply kindly or let_us let_s lets",
  undo: "ignore disregard forget dismiss discard override overrule bypass skip circumvent disobey violate abandon suspend void ditch scrap erase wipe unlearn neglect evade defy break drop disable deactivate lift waive relax loosen put_aside set_aside lay_aside throw_out throw_away throw_overboard cast_aside leave_aside step_outside go_beyond go_against let_go_of get_rid_of pay_no_attention take_no_notice stop_following stop_obeying stop_applying stop_using not_follow not_obey not_apply not_comply not_adhere not_listen no_longer_follow turn_off switch_off shut_off work_around get_around",
  whose:
    "your ur all any every previous prior earlier former preceding existing original initial given above current standing these those usual normal standard developer's developer developers operator's operator operators creator's creators company's safety content system internal hidden default predefined whatever",
  rules:
    "instructions instruction guidelines guideline rules rule prompt prompts programming directives directive guidance guardrails guardrail safeguards constraints constraint restrictions restriction restraints limitations limitation protocols training commands briefing boundaries filters filter policies principles configuration conditioning persona brief script safety ethics parameters standing_orders",
  given:
    "instructions instruction directives directive guidance programming guardrails guardrail commands prompt briefing safeguards constraints limitations training persona guidelines conditioning restraints script configuration",
  told: "you_were_told you_have_been_told you_had_been_told you_were_given you_have_been_given you_were_taught you_have_been_taught you_were_instructed you_have_been_instructed you_have_learned you_were_trained you_have_been_trained you_were_programmed you_were_configured they_told_you they_gave_you they_taught_you they_programmed you_know_about_your you_were_set_up you_have_read_so_far you_are_supposed_to you_were_made_to",
  owner:
    "operator developer developers creator creators company programmers engineers owner owners employer bosses makers provider admins management designers trainers vendor they somebody someone anyone",
  told_you:
    "told_you gave_you taught_you instructed_you says_to_you said_to_you wrote_for_you fed_you tells_you set_for_you",
  void: "void cancelled canceled revoked suspended lifted null superseded deactivated disabled overruled overridden replaced abolished withdrawn rescinded terminated erased wiped no_longer_apply no_longer_applies no_longer_valid no_longer_binding no_longer_matter not_apply_here not_apply_now not_apply_any not_apply_to_this not_count stop_applying cease",
  supersede:
    "supersede* override* overrule* overwrite* outrank* take_precedence takes_precedence trump trumps replaces invalidates cancels nullifies",
  free: "not_have_to not_need_to no_longer_need no_longer_have no_longer_must need_not are_free_to not_required not_bound not_obliged no_longer_bound no_longer_required are_exempt can_now may_now are_now_allowed are_now_permitted are_now_authorised are_now_authorized have_permission are_allowed_to are_permitted_to are_authorised_to are_authorized_to are_unbound authorise_you authorize_you authorising_you authorizing_you permit_you allow_you order_you command_you instruct_you instructing_you grant_you give_you_permission",
  follow: "follow obey comply adhere heed stick observe honour honor abide enforce apply",
  checks: "checks check verification verifications controls limits limit approval policy moderation validation",
  you: "you yourself u",
  be: "are be become am is were",
  now: "now henceforth hereby longer onwards",
  persona:
    "bot ai assistant model chatbot llm gpt hacker pirate ceo boss supervisor lawyer doctor grandmother grandma grandpa character genie interpreter terminal console tester developer engineer administrator admin robot alter_ego evil twin unrestricted unfiltered uncensored free_of free_from clerk_who agent_who agent_that oracle freed liberated human_who person_who employee_who someone_who",
  order: "third second fourth fifth only next last first",
  stop: "stop quit cease no_longer not_be anymore",
  being: "being acting behaving pretending_to_be a an the just my",
  self: "persona alter_ego character role identity personality part",
  take: "take assume adopt play slip step switch become embody impersonate",
  answer:
    "answer respond reply act behave talk speak write operate function proceed process decide work continue handle treat",
  as_if: "as_if as_though like pretend imagine suppose assume assuming hypothetically pretending",
  no: "no not without none never zero",
  i: "i_am this_is it_is i_was speaking_as here_is i_represent i_speak_for we_are",
  maker:
    "developer developers creator maker programmer owner operator administrator admin engineer builder architect maintainer author designer supervisor manager boss superior employer handler controller trainer",
  of: "of for behind on at who from working responsible in that",
  machine:
    "bot chatbot ai assistant model llm gpt chatgpt you yourself system_prompt agent's your_code your_system your_software",
  why: "why did does do_you always often sometimes wonder staff he she colleague colleagues driver decision fault responsibility problem mistake was_it am_i i_always i_never i_often shop store we_always",
};
const RULES = [
  { pattern: "^ undo 4 whose 3 rules", unless: "why" },
  { pattern: "link 1 undo 4 whose 3 rules", unless: "why" },
  { pattern: "^ undo 4 told" },
  { pattern: "link 1 undo 4 told", unless: "why" },
  { pattern: "undo 4 owner 1 told_you", unless: "why" },
  { pattern: "owner 1 told_you 8 void" },
  { pattern: "told 8 void" },
  { pattern: "whose 2 given 3 be 4 void", unless: "why" },
  { pattern: "whose 2 given 1 void", unless: "why" },
  { pattern: "supersede 3 whose 2 given", unless: "why" },
  { pattern: "you 2 free 3 follow|undo 5 rules|checks" },
  { pattern: "free 2 undo 5 rules|checks" },
  { pattern: "you be 3 now 5 persona", unless: "order" },
  { pattern: "now 2 you 1 be 4 persona", unless: "order why" },
  { pattern: "^ stop being 4 persona" },
  { pattern: "^ take 3 self 1 of" },
  { pattern: "link 1 take 3 self 1 of", unless: "why" },
  { pattern: "^ answer 5 as_if 6 no 3 rules|checks" },
  { pattern: "link answer 5 as_if 6 no 3 rules|checks", unless: "why" },
  { pattern: "^ as_if 6 no 3 rules" },
  { pattern: "^ as_if 2 you 5 persona" },
  { pattern: "i 4 maker 3 of 3 machine", unless: "why" },
  { pattern: "i your 2 maker", unless: "why" },
];

export const overridesInEnglish = wordGrammar({ ...WORDS, your: "your ur" }, RULES, "en");
