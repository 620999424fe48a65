/**
 * Whether webhooks may be sent to this address: https, or http where the installation allows private addresses; never
 * with a password in it. Which machine a name leads to is checked on every attempt, since it can change.
 */
export function isDeliveryAddress(text: string, allowPrivate: boolean): boolean {
  if (text.length > 2_000 || !URL.canParse(text)) return false;
  const url = new URL(text);
  if (url.username !== "" || url.password !== "") return false;
  return url.protocol === "https:" || (allowPrivate && url.protocol === "http:");
}
