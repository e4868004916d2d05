// The app on a phone that makes codes (RFC 6238), written down here so that the portal's own code does not test itself.
import { createHmac } from "node:crypto";
import { setTimeout } from "node:timers/promises";

const STEP_SECONDS = 30;
/** So many steps early the portal takes a code, because clocks differ. */
const EARLY_STEPS = 1;
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** A phone that has taken a secret. */
export class Phone {
  private lastStep = 0;
  private readonly secret: Buffer;

  constructor(secret: string) {
    this.secret = decode(secret.replaceAll(" ", ""));
  }

  /** The next code that was not used; the portal takes each once, and the one that comes next already now. */
  async code(): Promise<string> {
    const present = () => Math.floor(Date.now() / 1000 / STEP_SECONDS);
    const step = Math.max(present(), this.lastStep + 1);
    while (step > present() + EARLY_STEPS) await setTimeout(500);
    this.lastStep = step;
    return digits(this.secret, step);
  }
}

function digits(secret: Buffer, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac("sha1", secret).update(counter).digest();
  const place = (hash.at(-1) ?? 0) & 0x0f;
  const number = (hash.readUInt32BE(place) & 0x7fffffff) % 1_000_000;
  return String(number).padStart(6, "0");
}

/** Base 32 as phones take it, without its padding. */
function decode(text: string): Buffer {
  let bits = "";
  for (const letter of text) bits += LETTERS.indexOf(letter).toString(2).padStart(5, "0");
  const bytes = bits.match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
}
