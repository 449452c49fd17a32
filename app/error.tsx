"use client";

import { ErrorView } from "@/components/shell/states";

export default function ErrorPage() {
  return (
    <main className="wrap">
      <ErrorView />
    </main>
  );
}
