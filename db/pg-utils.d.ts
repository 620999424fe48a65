/** The driver's way to write a value for PostgreSQL; its types leave this file out. */
declare module "pg/lib/utils" {
  const utils: { prepareValue(value: unknown): string | Buffer | null };
  export default utils;
}
