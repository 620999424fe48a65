import { MissingPage } from "@/components/shell/missing-page";

/** What the address names is not there, or not theirs: the way to all other rooms stays. */
export default function ConsoleNotFound() {
  return <MissingPage />;
}
