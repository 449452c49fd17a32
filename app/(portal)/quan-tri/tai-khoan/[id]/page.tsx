import type { Metadata } from "next";
import { PersonPageView } from "@/components/people/person-page";
import { LINK_HOURS } from "@/lib/features/one-time-links/types";
import { personPage } from "@/lib/features/person-page/queries";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";
import { giveLink } from "../actions";
import { addGrant, change, correct, endGrant } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Một tài khoản", robots: "noindex" };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const person = await personPage(await requireActor(), id);
  if (person === null) notThere();
  const actions = {
    correct: correct.bind(null, id),
    addGrant: addGrant.bind(null, id),
    endGrant: endGrant.bind(null, id),
    change: change.bind(null, id),
  };
  return <PersonPageView person={person} linkHours={LINK_HOURS} giveLink={giveLink} actions={actions} />;
}
