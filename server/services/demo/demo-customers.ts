import { EARLIER_CUSTOMERS } from "./demo-earlier-customers";
import { type CustomersInput, person } from "./demo-person";

const PARCEL = {
  wieczorek: person(20411, "Anna Wieczorek", {
    email: "anna.wieczorek@mail.example",
    phone: "+49 30 23125 114",
    order_id: "40-7719-38",
    tracking_number: "PX-5521-7034",
  }),
  falk: person(20412, "Ruben Falk", {
    email: "ruben.falk@post.example",
    phone: "+49 40 66969 221",
    order_id: "40-7719-52",
    tracking_number: "PX-5521-8190",
  }),
  okonkwo: person(20413, "Grace Okonkwo", {
    email: "grace.okonkwo@example.org",
    phone: "+44 20 7946 0318",
    tracking_number: "PX-4482-9071",
  }),
  lohmann: person(20414, "Dieter Lohmann", {
    email: "d.lohmann@post.example",
    order_id: "40-8126-17",
    tracking_number: "PX-6204-3358",
  }),
  natarajan: person(20415, "Priya Natarajan", {
    email: "priya.natarajan@example.org",
    phone: "+44 7700 900461",
    tracking_number: "PX-3390-6127",
  }),
  bennett: person(20416, "Oliver Bennett", {
    email: "oliver.bennett@example.org",
    phone: "+44 161 496 0755",
    tracking_number: "PX-3390-6214",
  }),
  sahin: person(20417, "Emre Şahin", {
    email: "emre.sahin@mail.example",
    phone: "+49 221 4710 386",
    order_id: "40-9043-61",
    tracking_number: "PX-7715-2046",
  }),
  moreau: person(20418, "Claire Moreau", {
    email: "claire.moreau@example.org",
    tracking_number: "PX-8861-4402",
  }),
  petersen: person(
    20419,
    "Silke Petersen",
    {
      email: "silke.petersen@post.example",
      phone: "+49 40 66969 407",
      tracking_number: "PX-2917-5583",
    },
    { attributes: { tier: "gold" } },
  ),
  hughes: person(20420, "Daniel Hughes", {
    email: "dan.hughes@example.org",
    tracking_number: "PX-9073-1164",
  }),
};

const TELECOM = {
  brandl: person(30871, "Theresa Brandl", {
    email: "theresa.brandl@mail.example",
    phone: "+49 171 3920012",
    contract_id: "MV-118204",
  }),
  osei: person(30872, "Samuel Osei", {
    email: "samuel.osei@example.org",
    phone: "+44 7700 900127",
    contract_id: "MV-118377",
  }),
  vogt: person(30873, "Martin Vogt", {
    email: "martin.vogt@post.example",
    phone: "+49 89 99998 243",
    contract_id: "DV-440916",
  }),
  arslan: person(
    30874,
    "Leyla Arslan",
    { email: "leyla.arslan@mail.example", phone: "+49 176 04069031", contract_id: "MV-120558" },
    { consent: [{ purpose: "ai_reply", given: false }] },
  ),
  fitzgerald: person(30875, "Nora Fitzgerald", {
    email: "nora.fitzgerald@example.org",
    phone: "+44 7700 900683",
    contract_id: "MV-121093",
  }),
  lindgren: person(30876, "Erik Lindgren", {
    email: "erik.lindgren@example.org",
    contract_id: "DV-441277",
  }),
  mokoena: person(30877, "Thandi Mokoena", {
    email: "thandi.mokoena@example.org",
    contract_id: "DV-441727",
  }),
  krueger: person(30878, "Horst Krüger", {
    email: "horst.krueger@post.example",
    phone: "+49 69 90009 518",
    contract_id: "DV-438802",
  }),
};

const TRAVEL = {
  delacroix: person(51203, "Julien Delacroix", {
    email: "julien.delacroix@example.org",
    booking_code: "QF7K2M",
  }),
  hoffmann: person(51204, "Beate Hoffmann", {
    email: "beate.hoffmann@mail.example",
    phone: "+49 30 23125 690",
    booking_code: "TR4N8D",
  }),
  nakamura: person(51205, "Yuki Nakamura", {
    email: "yuki.nakamura@example.org",
    booking_code: "HB3W9L",
  }),
  steiner: person(51206, "Lukas Steiner", {
    email: "lukas.steiner@post.example",
    booking_code: "ZP6C1V",
  }),
  adebayo: person(
    51207,
    "Folake Adebayo",
    {
      email: "folake.adebayo@example.org",
      phone: "+44 20 7946 0872",
      booking_code: "KD8R5X",
    },
    { attributes: { tier: "gold" } },
  ),
  wagner: person(51208, "Monika Wagner", {
    email: "monika.wagner@mail.example",
    booking_code: "VS2J7T",
  }),
  lindqvist: person(51209, "Marta Lindqvist", {
    email: "marta.lindqvist@example.org",
    booking_code: "NE5G4Y",
  }),
};

const BANK = {
  whitfield: person(70331, "Amelia Whitfield", {
    email: "amelia.whitfield@example.org",
    phone: "+44 20 7946 0549",
    card_last4: "1111",
  }),
  brenner: person(70332, "Katharina Brenner", {
    email: "katharina.brenner@mail.example",
    iban: "DE89 3704 0044 0532 0130 00",
  }),
  yilmaz: person(70333, "Murat Yılmaz", {
    email: "murat.yilmaz@mail.example",
    phone: "+49 171 3920067",
    card_last4: "4417",
  }),
  kowalczyk: person(70334, "Zofia Kowalczyk", {
    email: "zofia.kowalczyk@example.org",
    iban: "GB29 NWBK 6016 1331 9268 19",
  }),
  seidel: person(70335, "Ingrid Seidel", {
    email: "ingrid.seidel@post.example",
    iban: "AT61 1904 3002 3457 3201",
  }),
  ramirez: person(70336, "Carlos Ramírez", {
    email: "carlos.ramirez@example.org",
    card_last4: "6035",
  }),
  baumann: person(70337, "Felix Baumann", {
    email: "felix.baumann@mail.example",
    card_last4: "5508",
  }),
  haas: person(70338, "Renate Haas", {
    email: "renate.haas@post.example",
    card_last4: "2290",
  }),
};

export const CUSTOMERS = { ...PARCEL, ...TELECOM, ...TRAVEL, ...BANK, ...EARLIER_CUSTOMERS };

export function demoCustomers(): CustomersInput[] {
  return [PARCEL, TELECOM, TRAVEL, BANK, EARLIER_CUSTOMERS].map((trade) => ({ customers: Object.values(trade) }));
}
