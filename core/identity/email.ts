const MOST = 320;

/** An e-mail address as it is kept (trimmed, lower case, NFC); null when it cannot be one. */
export function normalEmail(text: string): string | null {
  const email = text.trim().toLowerCase().normalize("NFC");
  return email.length <= MOST && /^[^\s@<>()",;:\\]+@[^\s@<>()",;:\\]+\.[^\s@<>()",;:\\.]+$/u.test(email)
    ? email
    : null;
}
