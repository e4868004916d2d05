// A person of the newsroom: the account that the command line makes, the password, and the phone that makes codes.
import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { promisify } from "node:util";
import { binary, newsroom } from "../serving";
import { Phone } from "./phone";

export type Role = "writer" | "editor" | "administrator";

/** Somebody who works in the newsroom, known to one test alone. */
export class Colleague {
  readonly password = "mot cau de nho cua rieng toi";
  /** The phone, once the account has taken its codes. */
  phone: Phone | undefined;

  private constructor(
    readonly login: string,
    readonly name: string,
    /** The one-time link with which the password is set. */
    readonly link: string,
  ) {}

  static async hire(role: Role): Promise<Colleague> {
    const mark = randomBytes(4).toString("hex");
    const name = `${NAMES[role]} ${mark}`;
    const login = `${role}-${mark}`;
    const link = await command("account", "add", login, "--role", role, "--name", name);
    return new Colleague(login, name, link);
  }

  /** Another one-time link, as the command line gives it to somebody who has forgotten the password. */
  anotherLink(): Promise<string> {
    return command("account", "link", this.login);
  }
}

const NAMES: Record<Role, string> = { writer: "Lan", editor: "Minh", administrator: "Hoa" };

/** Runs the portal's command line beside the portal that is serving, and reads the link that it prints. */
async function command(...words: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(binary, words, { env: { ...process.env, ...newsroom.env } });
  const link = /https?:\/\/\S+/.exec(stdout);
  if (!link) throw new Error(`no link in: ${stdout}`);
  return link[0];
}
