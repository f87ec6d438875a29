// What a caller names, read as bytes: a file, or an address, the only thing for which the network is used. What is
// fetched may come from anyone, so time, size and the number of places it is sent on to have an end.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';

export interface Limits {
  /** For the whole answer of an address, with every place it is sent on to. */
  readonly milliseconds: number;
  readonly bytes: number;
  readonly redirects: number;
}

export const usualLimits: Limits = { milliseconds: 10_000, bytes: 5_000_000, redirects: 5 };

/** Tells the caller what is wrong and what to do; the place itself is named by whoever asked for it. */
export class Unreadable extends Error {
  /** Whether there is nothing at the place, as far as can be told. */
  readonly isMissing: boolean;

  constructor(sentence: string, isMissing = false) {
    super(sentence);
    this.name = 'Unreadable';
    this.isMissing = isMissing;
  }
}

export const isAddress = (place: string): boolean => /^[a-z][a-z0-9+.-]+:\/\//i.test(place);

const ownMachine: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

const checkedAddress = (text: string, base?: URL): URL => {
  const address = URL.parse(text, base);
  if (address === null) throw new Unreadable('is no address; write https://… or the path of a file');
  const isSafe = address.protocol === 'https:' || (address.protocol === 'http:' && ownMachine.includes(address.hostname));
  if (!isSafe) throw new Unreadable(`leads to ${address.protocol}//${address.host}; only https: is read, and http: from this machine`);
  if (address.username !== '' || address.password !== '') throw new Unreadable('holds a name or password; give an address without');
  return address;
};

const wholeOf = async (parts: AsyncIterable<Uint8Array>, { bytes }: Limits): Promise<Buffer> => {
  const taken: Uint8Array[] = [];
  let size = 0;
  for await (const part of parts) {
    size += part.length;
    if (size > bytes) throw new Unreadable(`is larger than ${String(bytes / 1_000_000)} MB, which no published rulebook is`);
    taken.push(part);
  }
  return Buffer.concat(taken);
};

const answerOf = async (address: URL, limits: Limits, signal: AbortSignal): Promise<Buffer> => {
  let at = address;
  for (let sentOn = 0; sentOn <= limits.redirects; sentOn += 1) {
    const answer = await fetch(at, { redirect: 'manual', signal, credentials: 'omit', headers: { accept: 'application/json' } });
    const next = answer.status >= 300 && answer.status < 400 ? answer.headers.get('location') : null;
    if (next === null) {
      if (!answer.ok) throw new Unreadable(`is answered with status ${String(answer.status)}`, answer.status === 404 || answer.status === 410);
      return answer.body === null ? Buffer.alloc(0) : await wholeOf(answer.body, limits);
    }
    await answer.body?.cancel();
    at = checkedAddress(next, at);
  }
  throw new Unreadable(`is sent on more than ${String(limits.redirects)} times`);
};

const fetched = async (place: string, limits: Limits): Promise<Buffer> => {
  try {
    return await answerOf(checkedAddress(place), limits, AbortSignal.timeout(limits.milliseconds));
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    if (error instanceof Error && error.name === 'TimeoutError') throw new Unreadable(`gives no whole answer within ${String(limits.milliseconds / 1000)} seconds`);
    const cause = error instanceof Error ? error.cause : undefined;
    const why = cause instanceof Error && 'code' in cause ? String(cause.code) : error instanceof Error ? error.message : String(error);
    throw new Unreadable(`cannot be fetched (${why})`);
  }
};

const readFrom = async (path: string, limits: Limits): Promise<Buffer> => {
  try {
    // A pipe or a device may never end.
    if (!(await stat(path)).isFile()) throw new Unreadable('is no plain file');
    return await wholeOf(createReadStream(path), limits);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Unreadable(code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})`, code === 'ENOENT');
  }
};

/** @param place path of a file, or an address with https: (http: on this machine) @throws Unreadable */
export const bytesAt = async (place: string, limits: Limits = usualLimits): Promise<Buffer> => (isAddress(place) ? fetched(place, limits) : readFrom(place, limits));
