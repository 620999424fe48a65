import { person } from "./demo-person";

const PARCEL = {
  kranz: person(20421, "Ute Kranz", { email: "ute.kranz@mail.example", tracking_number: "PX-1180-4427" }),
  krause: person(20422, "Bernd Krause", { email: "bernd.krause@post.example", tracking_number: "PX-1180-5519" }),
  demirci: person(20423, "Selin Demirci", { email: "selin.demirci@mail.example", order_id: "40-5520-73" }),
  albers: person(20424, "Heiko Albers", { email: "heiko.albers@post.example", phone: "+49 40 66969 318" }),
  nowak: person(20425, "Agnes Nowak", { email: "agnes.nowak@mail.example", tracking_number: "PX-6671-2030" }),
  okafor: person(20426, "Chidi Okafor", { email: "chidi.okafor@example.org", tracking_number: "PX-4103-8862" }),
  doyle: person(20427, "Maeve Doyle", { email: "maeve.doyle@example.org", order_id: "40-6107-25" }),
  patel: person(20428, "Anand Patel", { email: "anand.patel@example.org", tracking_number: "PX-5038-1174" }),
  walsh: person(20429, "Erin Walsh", { email: "erin.walsh@example.org", phone: "+44 7700 900238" }),
};

const TELECOM = {
  reimann: person(30879, "Gisela Reimann", { email: "gisela.reimann@post.example", contract_id: "DV-452210" }),
  yilmazer: person(30880, "Kaan Yılmazer", { email: "kaan.yilmazer@mail.example", contract_id: "MV-130447" }),
  thiel: person(30881, "Jörg Thiel", { email: "joerg.thiel@mail.example", contract_id: "MV-131902" }),
  sommer: person(30882, "Carla Sommer", { email: "carla.sommer@post.example", phone: "+49 176 04069057" }),
  gallagher: person(30883, "Sean Gallagher", { email: "sean.gallagher@example.org", contract_id: "MV-132618" }),
  mwangi: person(30884, "Wanjiru Mwangi", { email: "wanjiru.mwangi@example.org", contract_id: "DV-453381" }),
  harper: person(30885, "Louise Harper", { email: "louise.harper@example.org", phone: "+44 161 496 0142" }),
  dasilva: person(30886, "Rui da Silva", { email: "rui.dasilva@example.org", contract_id: "MV-133075" }),
};

const TRAVEL = {
  ahrens: person(51210, "Wiebke Ahrens", { email: "wiebke.ahrens@mail.example", booking_code: "LM3R8P" }),
  jankowski: person(51211, "Piotr Jankowski", { email: "piotr.jankowski@post.example", booking_code: "CX7T2D" }),
  weiss: person(51212, "Hannelore Weiß", { email: "hannelore.weiss@post.example", booking_code: "GB5N9K" }),
  oezkan: person(51213, "Defne Özkan", { email: "defne.oezkan@mail.example", phone: "+49 221 4710 552" }),
  carter: person(51214, "Miles Carter", { email: "miles.carter@example.org", booking_code: "WD4H6S" }),
  rossi: person(51215, "Elena Rossi", { email: "elena.rossi@example.org", booking_code: "RK9F3B" }),
  brennan: person(51216, "Aoife Brennan", { email: "aoife.brennan@example.org", booking_code: "JT6P2X" }),
  svensson: person(51217, "Nils Svensson", { email: "nils.svensson@example.org", booking_code: "PV8M4C" }),
};

const BANK = {
  engel: person(70339, "Sabine Engel", { email: "sabine.engel@mail.example", iban: "CH93 0076 2011 6238 5295 7" }),
  pohl: person(70340, "Markus Pohl", { email: "markus.pohl@post.example", card_last4: "0005" }),
  tran: person(70341, "Linh Tran", { email: "linh.tran@mail.example", card_last4: "3316" }),
  gruber: person(70342, "Alois Gruber", { email: "alois.gruber@post.example", phone: "+49 89 99998 671" }),
  mensah: person(70343, "Ama Mensah", { email: "ama.mensah@example.org", iban: "NL91 ABNA 0417 1643 00" }),
  oneill: person(70344, "Declan O’Neill", { email: "declan.oneill@example.org", card_last4: "4444" }),
  fraser: person(70345, "Isla Fraser", { email: "isla.fraser@example.org", card_last4: "7720" }),
  costa: person(70346, "Marina Costa", { email: "marina.costa@example.org", card_last4: "9153" }),
};

/** Those whose conversations lie in the last weeks. */
export const EARLIER_CUSTOMERS = { ...PARCEL, ...TELECOM, ...TRAVEL, ...BANK };
