import type { Metadata } from "next";
import { SecretPage } from "@/components/evidence/secret-page";
import { formPlace } from "@/lib/features/evidence/form/addresses";
import { paperReturn, type Query } from "@/lib/features/evidence/form/typed";
import { secretPlace } from "@/lib/features/evidence/queries";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";
import { keepSecret } from "../actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Ghi tài liệu mật", robots: "noindex" };

export default async function Page({ searchParams }: { searchParams: Promise<Query> }) {
  const actor = await requireActor();
  const query = await searchParams;
  const text = (name: string) => (typeof query[name] === "string" ? query[name] : null);
  const place = formPlace({ get: text });
  const found = place && (await secretPlace(actor, place));
  if (place === null || found === null) notThere();
  const { typed, problems } = paperReturn(query);
  const { documentNumber, documentDate, signer } = typed;
  const about = { ...place, unitKey: found.unit.key };
  return (
    <SecretPage
      place={place}
      unit={found.unit}
      indicator={found.indicator}
      start={{ secrecy: "", documentNumber, documentDate, signer, conclusion: "" }}
      refused={problems[0]?.text ?? null}
      action={keepSecret.bind(null, about)}
    />
  );
}
