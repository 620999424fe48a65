/** A key as printed on a button. Decoration for the eye: the button itself says its shortcut with aria-keyshortcuts. */
export function Kbd({ children, className = "" }: { children: string; className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={`rounded-sm border whitespace-nowrap border-current/35 px-1 py-px font-mono text-micro font-medium not-italic ${className}`}
    >
      {children}
    </span>
  );
}
