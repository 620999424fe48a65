/** The mark (a signature over its line) and the name, which is the same in every language. */
export function Brand() {
  return (
    <span className="flex items-center gap-2 text-base font-semibold tracking-tight">
      <svg
        aria-hidden="true"
        viewBox="0 0 20 20"
        className="size-5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path d="M3 13.5c2.4-5 4.2-7.6 5.4-7.6 1.9 0-.9 6.6.8 6.6 1.3 0 1.9-2.7 3-2.7.9 0 .6 1.7 1.6 1.7.7 0 1.3-.5 2.2-1.4" />
        <path d="M3 17h14" />
      </svg>
      Countersign
    </span>
  );
}
