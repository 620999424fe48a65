import { foreignAddress, postalBox, streetAddress } from "@/core/privacy/detect/rules/address";
import { socialSecurity } from "@/core/privacy/detect/rules/american-ids";
import { dateOfBirth } from "@/core/privacy/detect/rules/birth";
import {
  announcedDocument,
  healthInsuranceId,
  idCard,
  pensionNumber,
  taxId,
  taxNumber,
} from "@/core/privacy/detect/rules/german-ids";
import { introducedName, listedName, salutedName, signedName, titledName } from "@/core/privacy/detect/rules/names";
import { email, ipv4, ipv6, personalUrl, spelledEmail } from "@/core/privacy/detect/rules/online";
import { announcedCard, cardNumber, iban, mistypedIban } from "@/core/privacy/detect/rules/payment";
import { phone } from "@/core/privacy/detect/rules/phone";
import { announcedReference, bareReference, longNumber, vehiclePlate } from "@/core/privacy/detect/rules/references";
import type { Rule } from "@/core/privacy/detect/rules/rule";

/** Of two rules as certain of one place, the earlier wins: identifiers come before phone numbers, which they resemble. */
export const ALL_RULES: readonly Rule[] = [
  email,
  spelledEmail,
  personalUrl,
  iban,
  cardNumber,
  mistypedIban,
  announcedCard,
  pensionNumber,
  healthInsuranceId,
  taxId,
  taxNumber,
  idCard,
  announcedDocument,
  socialSecurity,
  ipv4,
  ipv6,
  dateOfBirth,
  announcedReference,
  vehiclePlate,
  phone,
  streetAddress,
  postalBox,
  foreignAddress,
  titledName,
  introducedName,
  salutedName,
  signedName,
  listedName,
  bareReference,
  longNumber,
];
