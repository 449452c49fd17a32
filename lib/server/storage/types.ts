/** A stream of bytes and how many they are, where that is known before. */
export type Stored = { stream: ReadableStream<Uint8Array>; size: number | null };

/**
 * Where files are kept, by a key that names their content: what is stored under a key never changes and is never
 * overwritten. Bytes that no row names count for nothing.
 */
export type Storage = {
  /** Keeps the bytes for good before it returns; keeping the same again is no error. */
  put(key: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** `null` where nothing is kept under the key. */
  get(key: string): Promise<Stored | null>;
  exists(key: string): Promise<boolean>;
  /** Everything that is kept, for a backup. */
  list(): AsyncIterable<{ key: string; size: number }>;
};

const KEY = /^[0-9a-f]{2}\/[0-9a-f]{64}$/;

/** Whether something in a store is a file of it; what strayed there is none. */
export function isKey(key: string): boolean {
  return KEY.test(key);
}

/** The key of some content: its SHA-256, below a folder of its first two digits. */
export function keyOf(sha256: string): string {
  return checked(`${sha256.slice(0, 2)}/${sha256}`);
}

/** A key as it may be used in a path or an address; anything else is a defect. */
export function checked(key: string): string {
  if (!isKey(key)) throw new Error("Not the key of a stored file");
  return key;
}
