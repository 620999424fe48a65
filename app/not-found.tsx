import { MissingPage } from "@/components/shell/missing-page";

/** No page has this address: nothing stands around it. */
export default function NotFound() {
  return <MissingPage alone />;
}
