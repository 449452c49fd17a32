import { portalAddress } from "../../server/env";

/** The address that opens a link's page, as people reach the portal. */
export function linkAddress(token: string): string {
  return `${portalAddress()}/kich-hoat/${token}`;
}
