import { findDates } from "@/core/checks/dates";
import { before, type Rule } from "@/core/privacy/detect/rules/rule";

const BIRTH =
  /(?:\bborn|\bbirth(?:day|date)?|\bdob|\bd\.o\.b\.?|geboren|geburts(?:tag|datum)|\bgeb\.?|\*)[^\d\n.!?]{0,24}\p{L}{0,12}[^\p{L}\d\n]{0,4}$/iu;

/** A date that words before it make a day of birth. */
export const dateOfBirth: Rule = {
  id: "date_of_birth",
  find: (text) =>
    findDates(text)
      .filter(({ start, end }) => /\d{4}|\d{2}$/.test(text.slice(start, end)) && BIRTH.test(before(text, start)))
      .map(({ start, end }) => ({ start, end, kind: "date_of_birth" as const, certainty: 0.9 })),
};
