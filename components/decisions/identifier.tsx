/** A key, version or digest: whole, so that it can be compared and copied. */
export function Identifier({ id }: { id: string }) {
  return <span className="font-mono text-small wrap-anywhere">{id}</span>;
}
