import { NotFoundView } from "@/components/shell/states";

/** Out of a person's reach is the same answer as not there. */
export default function NotFound() {
  return <NotFoundView />;
}
