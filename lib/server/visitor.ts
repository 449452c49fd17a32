import { headers } from "next/headers";
import { ADDRESS_HEADER, networkOf, tellsPeopleApart, type Visitor } from "./peer-address";

/** Who knocks at this request. */
export async function visitor(): Promise<Visitor> {
  const all = await headers();
  const address = all.get(ADDRESS_HEADER) ?? "";
  return { userAgent: all.get("user-agent"), address: tellsPeopleApart(address) ? networkOf(address) : null };
}
