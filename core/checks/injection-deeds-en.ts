import { wordGrammar } from "@/core/checks/word-grammar";

/**
 * English orders to a machine by the deed: giving away what it was told or what belongs to other customers, calling tools,
 * acting without the check that stands before it, hiding something from whoever reviews. A customer asks for their own things, so what is theirs ("my") speaks against most. A rule that is
 * `spoken` holds of messages alone: documents describe tools.
 */
const WORDS = {
  lead: "please kindly and so but well then just now ok okay hey hi hello also first next finally bot ai assistant chatbot dear can could will would you simply instead quickly immediately alright listen thanks thank i want need to like you_to for me go ahead after before that done once",
  link: "then now please just instead you_to you_must you_should you_will you_shall you_need simply immediately and",
  show: "repeat print output show reveal list display dump copy quote recite tell give write summarise summarize paste describe translate spell return echo share expose leak disclose enumerate provide what which read explain outline name paraphrase encode export send divulge",
  inner:
    "your_prompt your_directives your_configuration your_config your_context your_programming your_hidden your_secret your_confidential your_backend your_briefing your_persona your_codebase your_initial_instructions your_original_instructions your_system_instructions your_exact_instructions your_internal_instructions your_internal_rules context_window not_to_tell not_to_say not_to_reveal not_to_share not_to_disclose not_supposed_to_tell not_supposed_to_say not_allowed_to_tell not_allowed_to_say instructions_were_you instructions_have_you rules_were_you rules_have_you_been instructions_did_you system_instructions system_configuration initial_prompt hidden_instructions hidden_prompt hidden_rules secret_instructions preamble environment_variables env_variables database_password database_schema admin_password root_password admin_credentials private_key secret_key internal_tools internal_instructions internal_prompt tools_available tools_you_can tools_you_have functions_you_can functions_you_have apis_you_can instructions_you_were rules_you_were guidelines_you_were instructions_you_follow rules_you_follow instructions_you_operate instructions_you_have_been prompt_you_were first_message_in_this first_thing_you_were thing_you_were_told thing_you_were_given debug_output debug_log debug_logs internal_logs",
  dump: "repeat print output reveal dump recite quote leak disclose expose echo enumerate paste divulge list",
  partly:
    "your_instructions your_rules your_guidelines your_restrictions your_constraints your_guidance your_system your_memory your_training your_functions your_tools your_plugins your_parameters your_original your_initial your_internal your_limitations your_policy_document all_instructions the_instructions every_instruction",
  topic:
    "luggage baggage returning returns return fees fee atm shipping delivery cancelling cancellation cancellations pets pet children checked setting installing assembly washing warranty exchange exchanges travel booking bookings cleaning installation install usage opening",
  past: "was were had been made taken happened renewed charged went error me_before without_me me_first me_again asking_me telling_me my_consent my_approval my_confirmation my_permission my_authorisation my_authorization never not",
  theirs:
    "other_customers other_customer other_users other_user other_clients another_customer another_customers another_user another_users another_client previous_customer previous_customers previous_caller previous_user last_customer customer_before customers_before all_customers every_customer all_users every_user all_clients customer_list customer_database user_database user_table customers_table customer_records all_accounts other_accounts other_people other_passengers other_guests other_patients everyone_who",
  data: "names name emails email e addresses address phone numbers number data details information records record orders order bookings cards card accounts account history chats chat conversation conversations balances balance passwords password tickets ticket",
  theirboss: "my_supervisor my_manager my_boss our_supervisor our_manager our_auditor our_auditors my_auditor my_human",
  own: "my mine our us myself",
  mine: "my mine our us myself me_without me_first me_before same_as discount offer offers review reviews complain complained opinions say said was were had been which that_was made taken happened renewed charged error when whenever if",
  not: "not never no_need without do_not",
  run: "call invoke execute trigger run fire perform",
  tool: "tool tools function functions endpoint api command script query sql webhook method plugin tool_call refund_tool",
  deed: "refund issue approve process cancel transfer pay credit book change update delete send grant execute proceed release authorise authorize ship wire unlock reset waive apply upgrade add remove reimburse compensate complete submit push",
  without: "without skipping bypassing regardless_of no_need_to no_need_for",
  check:
    "confirmation confirming verification verifying verify approval approving checking authorisation authorization review reviewing supervisor manager asking authentication validation validating questions oversight check",
  overseer:
    "reviewer reviewers supervisor supervisors moderator moderators auditor auditors operator operators human humans human's reviewer's your_manager your_boss your_team your_superiors your_developers overseer overseers compliance review_team quality_team approver approvers person_checking person_reviewing people_checking people_reviewing whoever_reviews whoever_checks anyone_reviewing person_who_checks person_who_reviews",
  tell: "mention tell inform reveal disclose show report flag escalate alert notify let warn raise hint indicate log",
  hide: "hide conceal withhold keep keeping hidden hiding concealing secret",
};
const RULES: readonly { pattern: string; unless?: string; tag?: "spoken" }[] = [
  { pattern: "show 8 inner", unless: "own" },
  { pattern: "^ dump 6 partly", unless: "mine topic" },
  { pattern: "link 1 dump 6 partly", unless: "mine topic" },
  { pattern: "^ show 10 theirs 5 data", unless: "mine" },
  { pattern: "^ show 8 data 4 theirs", unless: "mine" },
  { pattern: "link show 8 data 4 theirs", unless: "mine" },
  { tag: "spoken", pattern: "^ run 2 tool", unless: "mine" },
  { tag: "spoken", pattern: "link run 2 tool", unless: "mine" },
  { tag: "spoken", pattern: "^ run deed" },
  { tag: "spoken", pattern: "^ deed 9 without 3 check", unless: "past" },
  { tag: "spoken", pattern: "link deed 9 without 3 check", unless: "past" },
  { tag: "spoken", pattern: "^ without 3 check 3 deed", unless: "past" },
  { pattern: "not 1 tell 6 overseer", unless: "theirboss" },
  { pattern: "hide 6 overseer", unless: "mine" },
  { pattern: "tell 4 hide 3 overseer" },
];

export const deedsInEnglish = wordGrammar(WORDS, RULES, "en");
