/** Length is what makes a password hard to guess; rules about kinds of characters only make it hard to remember. */
export const PASSWORD_LEAST = 12;
/** More would be work for the server, not safety. */
const PASSWORD_MOST = 1024;

/** What is wrong with a password that somebody chooses; null when it will do. */
export function passwordFault(password: string, email: string): "short" | "long" | "email" | null {
  const length = [...password].length;
  if (length < PASSWORD_LEAST) return "short";
  if (password.length > PASSWORD_MOST) return "long";
  return password.trim().toLowerCase() === email.toLowerCase() ? "email" : null;
}
