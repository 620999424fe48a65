/** From the number beside the marked words to the finding in the list. */
export function openFinding(number: number): void {
  const row = document.querySelector<HTMLButtonElement>(`[data-finding-row="${number}"]`);
  if (row?.getAttribute("aria-expanded") === "false") row.click();
  row?.scrollIntoView({ block: "center" });
  row?.focus({ preventScroll: true });
}
