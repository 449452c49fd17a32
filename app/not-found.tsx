import { NotFoundView } from "@/components/shell/states";

/** Rendered at build, when there is no database: without the shell. Pages inside the shell have their own. */
export default function NotFound() {
  return (
    <main className="wrap">
      <NotFoundView />
    </main>
  );
}
