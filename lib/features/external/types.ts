/** Whom a provider vouches for. */
export type Claims = { issuer: string; subject: string; email: string | null; verified: boolean };
