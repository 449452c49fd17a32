import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { createGunzip } from "node:zlib";
import { Decrypter, Encrypter } from "age-encryption";
import { BrokenArchive } from "./tar";

/** The first bytes of a file that age encrypted (https://age-encryption.org/v1); `age -d` opens it too. */
const SEALED = "age-encryption.org/v1\n";

/** The file needs a passphrase, and the one given (if any) does not open it. */
export class WrongPassphrase extends Error {}

/** Encrypts what flows by, piece by piece, with a key from the passphrase (scrypt); nothing of it can be changed or cut unseen. */
export async function sealed(bytes: Readable, passphrase: string): Promise<Readable> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  return Readable.fromWeb((await encrypter.encrypt(toWeb(bytes))) as ReadableStream);
}

export async function isSealed(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(SEALED.length), 0, SEALED.length, 0);
    return bytesRead === SEALED.length && buffer.toString("latin1") === SEALED;
  } finally {
    await handle.close();
  }
}

/** The archive inside a file, decrypted where it is encrypted. What was cut or altered is a `BrokenArchive`. */
export async function* unsealed(file: string, passphrase: string | undefined): AsyncGenerator<Buffer> {
  const raw = createReadStream(file);
  const inner = (await isSealed(file)) ? await decrypted(raw, passphrase) : raw;
  const archive = createGunzip();
  // An error of what is read ends the reading of it with that error.
  inner.on("error", (error: Error) => archive.destroy(error));
  try {
    for await (const chunk of inner.pipe(archive)) yield chunk as Buffer;
  } catch (error) {
    throw new BrokenArchive((error as Error).message);
  } finally {
    raw.destroy();
  }
}

async function decrypted(raw: Readable, passphrase: string | undefined): Promise<Readable> {
  if (passphrase === undefined) throw new WrongPassphrase();
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    return Readable.fromWeb((await decrypter.decrypt(toWeb(raw))) as ReadableStream);
  } catch (error) {
    if (/no identity matched|passphrase/i.test((error as Error).message)) throw new WrongPassphrase();
    throw new BrokenArchive((error as Error).message);
  }
}

function toWeb(bytes: Readable) {
  return Readable.toWeb(bytes) as globalThis.ReadableStream<Uint8Array>;
}
