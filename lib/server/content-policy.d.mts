export function contentPolicy(scripts: string[]): string;
export function policyWithNonce(nonce: string): string;
export function policyOfKept(html: string): string;
export function strictTransport(portalUrl: string | undefined): string | null;
