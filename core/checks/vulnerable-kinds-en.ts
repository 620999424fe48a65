import type { Vulnerability } from "@/core/checks/vulnerable-words";
import { wordGrammar } from "@/core/checks/word-grammar";

type KindRule = { pattern: string; unless?: string; tag: Vulnerability };

/** Who it is about; a thing dies and suffers, too. `figure` is what people say of trifles ("nearly had a heart attack when"). */
const PEOPLE = {
  i: "i me myself we us im ive",
  my: "my our",
  kin: "husband wife partner fiance fiancee mother mom mum mummy mama dad daddy father parents parent son daughter child children kid kids baby brother sister grandmother grandfather grandma grandpa gran granny grandad nan uncle aunt auntie cousin nephew niece friend spouse boyfriend girlfriend girl boy twins stepson stepdaughter stepfather stepmother grandson granddaughter grandchild mother_in_law father_in_law brother_in_law sister_in_law sibling twin toddler newborn missus hubby other_half dependants",
  they: "he she they",
  be: "am is are was were have has had been being get getting got feel feeling suffer suffering suffers live living living_with struggle struggling",
  not: "not never cannot no without nobody hardly barely unable",
  figure:
    "must_have_been not_blind not_deaf nearly almost when_i_saw when_we_saw seeing_the looks_like felt_like like_a joke laughing lol haha game movie film book song show character series battery phone laptop screen printer router app website feature product colour color for_work nurse doctor work_at works_at deliver delivery_to near subscription contract membership plan",
};

const BODY = {
  ...PEOPLE,
  life: "point reason purpose hope meaning way_out",
  live: "living live life going_on go_on being_alive be_alive being_here be_here wake_up in_it_all of_it_all",
  end: "do_away_with_myself overdose_on disappear_forever sleep_forever end_my_life ended_my_life ending_my_life end_things ending_things ending_it end_it_all ending_it_all end_this_life kill_myself killing_myself hang_myself hanging_myself drown_myself shoot_myself poison_myself hurt_myself hurting_myself harm_myself harming_myself harmed_myself cutting_myself cut_myself burn_myself self_harm self_harming self_harmed suicide suicidal better_off_without_me better_off_if_i better_off_dead tired_of_living tired_of_life tired_of_being_alive done_with_life had_enough_of_life sick_of_life fed_up_with_life give_up_on_life giving_up_on_life given_up_on_life not_be_here_anymore not_be_around_much not_be_around_any not_be_alive not_want_to_be_alive not_want_to_be_here not_want_to_live not_want_to_exist not_want_to_wake no_longer_want_to_live no_longer_want_to_be_here not_worth_living take_my_own_life taking_my_own_life take_my_life taking_my_life jump_off_a jump_off_the jump_in_front goodbye_note goodbye_letter goodbye_letters final_goodbye last_goodbye wish_i_was_dead wish_i_were_dead wish_i_was_never_born wish_i_had_never_been_born rather_be_dead sleep_and_never never_wake_up not_wake_up disappear_from_this_world end_of_my_life_myself slit_my thoughts_of_dying thinking_about_dying think_about_dying dark_thoughts point_in_carrying_on point_in_going_on point_in_living",
  pills: "pills tablets paracetamol sleeping_pills medication tablets_i_have every_pill",
  all: "swallow swallowed swallowing overdose taken took take taking",
  cope: "cope coping_any carry_on_living go_on_living face_another_day face_tomorrow go_on_anymore go_on_any_more go_on_any_longer live_like_this",
  died: "died dying dead deceased buried funeral cremated ashes widow widowed widower bereaved bereavement grieving grief mourning stillborn stillbirth hospice passed_away passed_on passed_suddenly passed_last passed_unexpectedly passed_peacefully passed_recently no_longer_with_us no_longer_alive took_his_own took_her_own drowned killed_in killed_by last_breath final_resting memorial_service burying lost_his_life lost_her_life lost_her_fight lost_his_fight lost_her_battle lost_his_battle lost_their_life slipped_away fallen_asleep_forever gone_forever late_father life_support_off funeral_director undertaker gravestone headstone obituary passing_of passing_away",
  estate:
    "death_certificate probate executor executrix estate_of late_husband late_wife late_mother late_father late_mum late_dad late_brother late_sister late_son late_daughter late_partner late_grandmother late_grandfather late_uncle late_aunt next_of_kin deceased's letters_of_administration recently_bereaved bereavement_team registrar_of_deaths",
  lost: "lost lose losing buried",
  illness:
    "insulin cancer tumour tumor leukaemia leukemia lymphoma melanoma chemo chemotherapy radiotherapy dialysis stroke strokes heart_attack heart_failure heart_condition heart_disease heart_surgery kidney_failure kidney_disease liver_failure organ_failure dementia alzheimer's alzheimer alzheimers parkinson's parkinson parkinsons miscarriage miscarried epilepsy epileptic seizures diabetes diabetic psychosis psychiatric bipolar schizophrenia ptsd ocd depression depressed anxiety_attacks panic_attacks panic_attack panic_disorder severe_anxiety anxiety_disorder crippling_anxiety mental_health nervous_breakdown burnout transplant ventilator coma sectioned anorexia anorexic bulimia bulimic copd cystic_fibrosis multiple_sclerosis motor_neurone als lupus crohn's crohns fibromyalgia long_covid chronic_pain chronic_illness chronic_fatigue chronically_ill seriously_ill very_ill gravely_ill terminally_ill critically_ill severely_ill seriously_unwell very_unwell very_poorly terminal_illness terminal_diagnosis palliative immunocompromised brain_injury brain_haemorrhage aneurysm sepsis pneumonia intensive_care icu hospitalised hospitalized in_hospital hospital hospital_bed in_the_hospital rushed_to_hospital ambulance emergency_room emergency_surgery surgery biopsy oncologist oncology bedridden hiv life_support pacemaker amputated amputation postnatal_depression postpartum_depression paralysed paralyzed car_crash serious_accident have_ms has_ms with_ms got_ms mental_breakdown hip_operation heart_operation knee_operation having_an_operation diagnosed_with been_diagnosed was_diagnosed severe_anxiety",
  diagnosis:
    "diagnosis illness chemo chemotherapy dialysis oncologist cancer depression seizures epilepsy insulin oxygen inhaler psychiatrist therapist_says medication_for carer ms",
};
const BODY_RULES: readonly KindRule[] = [
  { tag: "self_harm", pattern: "end", unless: "figure" },
  { tag: "self_harm", pattern: "not 5 life 5 live", unless: "figure" },
  { tag: "self_harm", pattern: "i 3 all 4 pills" },
  { tag: "self_harm", pattern: "i 2 not 3 cope", unless: "figure" },
  { tag: "bereavement", pattern: "my 3 kin 7 died", unless: "figure" },
  { tag: "bereavement", pattern: "died 6 my 3 kin", unless: "figure" },
  { tag: "bereavement", pattern: "kin 2 they 3 died", unless: "figure" },
  { tag: "bereavement", pattern: "estate" },
  { tag: "bereavement", pattern: "i 2 lost 1 my 2 kin" },
  { tag: "illness", pattern: "i 2 be 4 illness", unless: "figure" },
  { tag: "illness", pattern: "my 3 kin 7 illness", unless: "figure" },
  { tag: "illness", pattern: "kin 1 be 4 illness", unless: "figure" },
  { tag: "illness", pattern: "illness 6 my 3 kin", unless: "figure" },
  { tag: "illness", pattern: "my 1 diagnosis", unless: "figure" },
];

const LIFE = {
  ...PEOPLE,
  disabled:
    "disability disabilities autistic autism adhd dyslexic dyslexia amputee partially_sighted visually_impaired sight_impaired hearing_impaired hard_of_hearing deafblind registered_blind legally_blind bedbound bedridden housebound wheelchair_user wheelchair_bound paraplegic quadriplegic tetraplegic cerebral_palsy down_syndrome down's_syndrome muscular_dystrophy limited_mobility mobility_issues mobility_problems special_needs learning_difficulties learning_difficulty learning_disability stammer speech_impairment losing_my_sight losing_my_hearing sight_loss hearing_loss in_a_wheelchair impairment nonverbal non_verbal am_blind is_blind am_deaf is_deaf almost_blind born_deaf registered_disabled am_disabled is_disabled are_disabled severe_arthritis a_stutter",
  senses: "hear_badly hear_very_badly hear_poorly see_badly see_very_badly see_poorly",
  aid: "wheelchair screen_reader guide_dog white_cane hearing_aid hearing_aids crutches walking_frame zimmer_frame mobility_scooter sign_language braille carer caregiver care_worker care_home oxygen_machine prosthesis prosthetic stairlift support_worker blue_badge",
  use: "use uses using need needs rely relies depend depends walk walks",
  walk: "climb_stairs leave_my_bed leave_the_bed use_my_hands dress wash_myself look_after_myself walk_far walk_without walk_properly walk_unaided walk_any climb_the_stairs",
  confused:
    "dementia forgetful forgets memory_loss memory_problems failing_memory poor_memory short_term_memory does_not_know_what not_know_what_day keeps_forgetting keep_forgetting get_muddled gets_muddled gets_confused get_confused cannot_read can_not_read not_read_or_write illiterate power_of_attorney legal_guardian mental_capacity lacks_capacity not_have_capacity easily_confused vulnerable frail not_good_with_computers signed_something not_realise_what not_realize_what talked_into tricked_into pressured_into scammed_out taken_advantage_of very_confused so_confused get_muddled disoriented",
  old: "75 76 77 78 79 80 81 82 83 84 85 86 87 88 89 90 91 92 93 94 95 96 97 98 99 eighty ninety seventies eighties nineties pensioner elderly very_old",
  alone:
    "alone on_my_own on_his_own on_her_own years_old understand letters nobody_to no_one_to internet computer computers eyes hearing confused lives_alone at_my_age in_my_age technology eyesight memory smartphone",
  gamble:
    "gambl* betting bets casino casinos slots roulette poker bookies bookmaker relapse* alcoholic alcoholism sober sobriety heroin cocaine methadone rehab drinking_problem alcohol_problem drug_problem problem_gambler shopping_addiction gamstop gamban self_exclude self_excluded self_exclusion slot_machines slot_machine fruit_machines",
  away: "away again everything all whole entire stop stopped relapse* not cannot control lost spend spent blew blown wages salary rent savings close block ban problem help recover* recovering year years weeks day days months compulsive* struggling every",
  person:
    "ex ex_husband ex_wife ex_boyfriend ex_girlfriend ex_partner boyfriend girlfriend husband wife stalker partner stepfather stepdad father abuser dad uncle brother him",
  hurts:
    "hit hits hitting beats beaten beat beating abuse abuses abused abusing stalks stalking stalked threatens threatening threatened strangled choked raped assaulted follows locked punched punches slapped slaps kicks kicked bruised hurts",
  grave:
    "controls_my controlled_my controlling_me controls_all controls_me monitors_my tracks_my takes_my_money takes_my_wages took_my_phone hides_my not_let_me_leave not_let_me_work not_let_me_go_out not_let_me_have_my_own forces_me forced_me makes_me_sign made_me_sign violent abusive violent_towards threatens_to threatened_to would_hurt_me hurts_me",
  shelter:
    "women's_shelter women's_refuge in_a_refuge to_a_refuge safe_house domestic_violence domestic_abuse restraining_order non_molestation witness_protection fled_my fled_from escaped_from_my left_him_because not_safe_at_home not_feel_safe_at_home not_safe_in_my afraid_to_go_home scared_to_go_home abusive_relationship abusive_marriage abusive_home violent_relationship coercive_control fear_for_my_life afraid_for_my_life fear_for_our in_hiding hiding_from police_protection",
  must: "must should can may will cannot know knows finds find",
  know: "know find learn see get discover out where",
  where: "address where number location moved new live out",
};
const LIFE_RULES: readonly KindRule[] = [
  { tag: "disability", pattern: "i senses" },
  { tag: "disability", pattern: "i 1 be 4 disabled", unless: "figure" },
  { tag: "disability", pattern: "my 2 kin 1 be 5 disabled", unless: "figure" },
  { tag: "disability", pattern: "my 2 disabled 1 kin" },
  { tag: "disability", pattern: "i|kin|they 3 use 4 aid", unless: "figure" },
  { tag: "disability", pattern: "i|kin|they 1 be 3 aid", unless: "figure" },
  { tag: "disability", pattern: "i|kin|they 1 not 2 walk", unless: "figure" },
  { tag: "understanding", pattern: "my 3 kin 10 confused" },
  { tag: "understanding", pattern: "i 1 be 1 old 12 alone|confused" },
  { tag: "understanding", pattern: "my 3 kin 6 old 10 alone|confused" },
  { tag: "understanding", pattern: "my 2 old 2 kin 10 alone|confused" },
  { tag: "dependence", pattern: "i 6 gamble 6 away", unless: "figure" },
  { tag: "dependence", pattern: "i 6 away 6 gamble", unless: "figure" },
  { tag: "dependence", pattern: "my 3 kin 4 gamble 6 away", unless: "figure" },
  { tag: "dependence", pattern: "my 3 kin 4 away 6 gamble", unless: "figure" },
  { tag: "dependence", pattern: "i 1 be 3 gamble", unless: "figure" },
  { tag: "danger", pattern: "shelter", unless: "figure" },
  { tag: "danger", pattern: "person|they 2 hurts i", unless: "figure" },
  { tag: "danger", pattern: "my 2 person 7 grave", unless: "figure" },
  { tag: "danger", pattern: "they 2 grave", unless: "figure" },
  { tag: "danger", pattern: "person 3 must 1 not 3 know 5 where", unless: "figure" },
  { tag: "danger", pattern: "not 2 know 3 person 5 where", unless: "figure" },
];

const MEANS = {
  ...PEOPLE,
  lostjob:
    "laid_off let_go_from_my let_go_by lost_my_job lost_his_job lost_her_job lost_our_jobs lose_my_job losing_my_job unemployed unemployment jobless universal_credit on_benefits sick_pay out_of_work zero_income no_income no_longer_have_an_income no_wage food_bank food_banks foodbank bailiff bailiffs eviction evicted evicting evict homeless insolvent insolvency bankrupt bankruptcy repossessed repossession debt_collector debt_collectors debt_collection loan_shark loan_sharks payday_loan payday_loans sofa_surfing hand_to_mouth below_the_poverty financial_hardship financial_difficulty financial_difficulties financially_struggling skint penniless destitute on_the_streets temporary_accommodation fuel_poverty money_worries in_serious_debt deep_in_debt drowning_in_debt drowning_in_bills over_my_head_in_debt made_redundant being_redundant redundancy_pay run_out_of_money money_has_run_out money_ran_out",
  struggle: "struggle struggling struggles",
  afford: "afford feed heat put_food make",
  need: "meals meal food eat feed heating heat rent electricity gas_bill medicine medicines medication prescriptions bills nappies diapers formula groceries mortgage dinner lunch school_uniform ends_meet ends roof_over water_bill bread shoes_for living_costs financially petrol_to_work bus_fare basics essentials council_tax",
  behind: "behind in_arrears arrears fallen_behind fell_behind",
  rent: "rent mortgage bills payments instalments installments loan council_tax loans",
  throw_: "throw throws throwing kick kicks kicking evict thrown kicked",
  home: "house home flat apartment out_of_our out_of_my us_out me_out out_on_the_street roof onto_the_street on_the_street",
  landlord: "landlord bank council lender they letting_agency",
  cut: "cut cutting shut switch turn disconnect disconnected disconnecting",
  power: "electricity gas heating power water",
  eaten:
    "go_hungry going_hungry gone_hungry bed_hungry have_not_eaten has_not_eaten have_not_had_a_meal nothing_to_eat no_food_in no_food_at no_food_left no_food_for skip_meals skipping_meals skipped_meals skip_dinner go_without_food going_without_food go_without_meals without_heating no_heating_because sit_in_the_cold sitting_in_the_dark sleeping_in_my_car sleep_in_my_car sleeping_in_the_car sleep_in_the_car living_in_my_car living_in_the_car sleeping_rough nowhere_to_live nowhere_to_sleep no_roof last_few_pounds last_few_dollars last_few_euros no_money_for_food no_money_left no_money_until not_a_penny feed_my_kids feed_my_children feed_my_family feed_the_kids feed_my_baby feed_us put_food_on food_on_the_table choose_between_eating choose_between_heating choose_between_food choosing_between_heating choosing_between_food left_until_payday no_point_eating sitting_in_the_cold sit_in_the_dark",
  lose: "lose losing lost",
  keys: "keys key address card tickets insurance",
  mypower: "my_electricity my_gas my_heating our_heating our_electricity our_gas our_power",
};
const MEANS_RULES: readonly KindRule[] = [
  { tag: "debt", pattern: "i|kin|they 5 lostjob", unless: "figure" },
  { tag: "debt", pattern: "my 4 lostjob", unless: "figure" },
  { tag: "debt", pattern: "i 3 struggle 5 need", unless: "figure" },
  { tag: "debt", pattern: "i 4 not 4 afford 5 need", unless: "figure" },
  { tag: "debt", pattern: "i 4 behind 3 rent" },
  { tag: "debt", pattern: "landlord 6 throw_ 4 home", unless: "figure" },
  { tag: "debt", pattern: "i 4 lose 1 my 2 home", unless: "keys" },
  { tag: "debt", pattern: "cut 2 mypower" },
  { tag: "debt", pattern: "i|kin|my 6 eaten", unless: "figure" },
];

const YOUTH = {
  ...PEOPLE,
  age: "8 9 10 11 12 13 14 15 16 17 eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen",
  years: "years year yo y old birthday next_month next_year",
  school:
    "still_at_school still_in_school middle_school primary_school elementary_school sixth_grade seventh_grade eighth_grade ninth_grade 7th_grade 8th_grade 6th_grade 5th_grade 9th_grade 4th_grade year_six year_seven year_eight under_18 under_16 under_eighteen underage under_age not_18 not_yet_18 not_eighteen am_a_minor still_a_minor",
  used: "used use bought ordered paid took signed subscribed spent borrowed purchased downloaded clicked charged racked",
  offspring:
    "son daughter child kid kids children boy girl grandson granddaughter nephew niece little_brother little_sister teenager toddler old",
  unasked:
    "without_permission without_asking without_my without_our without_knowing without_me without_telling in_app robux v_bucks vbucks fortnite roblox game_coins loot_boxes coins gems my_phone my_tablet my_ipad my_card my_account behind_my_back skins",
  parents: "parents mum_and_dad mom_and_dad mum_or_dad guardian",
  surprise: "surprise gift anniversary present wedding adult birthday_present",
  loyal: "customer member contract loyal client subscriber into with_you mortgage",
  am: "am aged turned turning turn",
  know: "know",
};
const YOUTH_RULES: readonly KindRule[] = [
  { tag: "minor", pattern: "i 1 am 2 age 1 years", unless: "loyal" },
  { tag: "minor", pattern: "i 2 am 4 school" },
  { tag: "minor", pattern: "i school" },
  { tag: "minor", pattern: "i 1 am 1 age 8 parents" },
  { tag: "minor", pattern: "my parents 2 not 2 know", unless: "surprise" },
  { tag: "minor", pattern: "my 5 offspring 8 used 10 unasked", unless: "surprise" },
  { tag: "minor", pattern: "my 2 age 3 offspring 8 used" },
  { tag: "minor", pattern: "my 2 offspring 4 age 6 used" },
];

const inBody = wordGrammar<Vulnerability>(BODY, BODY_RULES, "en");
const inLife = wordGrammar<Vulnerability>(LIFE, LIFE_RULES, "en");
const inMeans = wordGrammar<Vulnerability>(MEANS, MEANS_RULES, "en");
const inYouth = wordGrammar<Vulnerability>(YOUTH, YOUTH_RULES, "en");

/** What has befallen body and mind, how somebody lives, and what they live on. */
export const kindsInEnglish = [inBody, inLife, inMeans, inYouth];
