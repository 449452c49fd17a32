"use client";

import type { ReactNode } from "react";
import { useForm } from "../form/use-form";
import { HandedLink } from "./handed-link";

export type LinkState =
  | { step: "list"; said: string | null }
  | { step: "made"; address: string; name: string; login: string; until: string };

type Props = {
  action: (before: LinkState, form: FormData) => Promise<LinkState>;
  linkHours: number;
  above: ReactNode;
  /** Within a page that has a heading of its own. */
  inside?: boolean;
  /** The list; its buttons post this form. */
  children: ReactNode;
};

/**
 * One form for all rows. A link that was made takes the place of the list: it stands in this answer only, and there is no
 * button beside it that would post it again. What was seen of the person's links makes a repeated post a conflict.
 */
export function LinkMaker({ action, linkHours, above, inside = false, children }: Props) {
  const [state, post] = useForm<LinkState>(action, { step: "list", said: null });
  if (state.step === "made") return <HandedLink {...state} hours={linkHours} inside={inside} />;
  return (
    <>
      {above}
      {state.said !== null && (
        <p className="said warn" role="alert">
          {state.said}
        </p>
      )}
      <form {...post} className="accounts">
        {children}
      </form>
    </>
  );
}
