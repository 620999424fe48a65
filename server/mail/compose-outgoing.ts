import type { OutgoingMail } from "@/core/mail/outgoing";
import type { Composed } from "./compose-alert";
import { escaped } from "./escaped";
import { type Language, Words } from "./words";

type Invitation = Extract<OutgoingMail, { kind: "invitation" }>;
type Code = Extract<OutgoingMail, { kind: "identity_code" }>;
type Outgoing = Composed & { sender?: { name: string; replyTo: string | null } };

/** An invitation, a letter or a code as it goes out; customers hear from the organisation, members from Countersign. */
export function composeOutgoing(mail: OutgoingMail): Outgoing {
  switch (mail.kind) {
    case "invitation":
      return composeInvitation(mail);
    case "letter":
      return { ...paged(mail.subject, mail.language, mail.text), sender: senderOf(mail) };
    case "identity_code":
      return { ...composeCode(mail), sender: senderOf(mail) };
  }
}

const senderOf = ({ organisation: name, replyTo }: Extract<OutgoingMail, { replyTo: string | null }>) => ({
  name,
  replyTo,
});

/** Nobody knows yet which language whoever is invited reads: English first, then German. */
function composeInvitation(mail: Invitation): Composed {
  const parts = (["en", "de"] as const).map((language) => {
    const words = new Words(language, mail.timeZone);
    const t = words.in("mail.invitation");
    const { organisation } = mail;
    return {
      language,
      openIt: t("openIt"),
      subject: t("subject", { organisation }),
      paragraphs: [
        mail.invitedBy === null ? t("textUnnamed", { organisation }) : t("text", { organisation, by: mail.invitedBy }),
        t("open", { url: mail.link }),
        t("until", { until: words.moment(mail.until) }),
        t("alone"),
      ],
    };
  });
  return {
    subject: parts.map(({ subject }) => subject).join(" / "),
    text: `${parts.map(({ paragraphs }) => paragraphs.join("\n\n")).join("\n\n--------\n\n")}\n`,
    html: page(
      mail.organisation,
      parts
        .map(({ language, openIt, paragraphs: [text = "", , ...rest] }) =>
          section(language, [
            `<p>${escaped(text)}</p>`,
            `<p><a href="${escaped(mail.link)}">${escaped(openIt)}</a></p>`,
            ...rest.map((each) => `<p>${escaped(each)}</p>`),
          ]),
        )
        .join("<hr>"),
    ),
  };
}

function composeCode(mail: Code): Composed {
  const words = new Words(mail.language, mail.timeZone);
  const t = words.in("mail.code");
  const { organisation, request: number } = mail;
  const text = [
    t("text", { organisation, number: String(number) }),
    t("code", { code: mail.code }),
    t("tell", { until: words.moment(mail.until) }),
    t("notYou"),
  ].join("\n\n");
  return paged(t("subject", { organisation, number: String(number) }), mail.language, text);
}

/** Plain paragraphs, as text and as HTML. */
function paged(subject: string, language: Language, text: string): Composed {
  const paragraphs = text.split(/\n{2,}/).map((each) => `<p>${escaped(each.trim()).replaceAll("\n", "<br>")}</p>`);
  return { subject, text: `${text}\n`, html: page(subject, section(language, paragraphs)) };
}

const section = (language: Language, paragraphs: readonly string[]) =>
  `<div lang="${language}">${paragraphs.join("")}</div>`;

const page = (title: string, body: string) =>
  `<!doctype html><html><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body>${body}</body></html>`;
