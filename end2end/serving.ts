// The portals that the specs look at: one for readers, and one whose newsroom may publish without disturbing them.
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Where everything that the tests leave behind goes. */
export const results = `${root}end2end/results`;

// A variable that the portal does not know stops it, so what steers the tests goes by a name of their own.
export const binary = (process.env.END2END_BINARY ??= process.env.DINH_BINARY ?? `${root}target/release/dinh`);
delete process.env.DINH_BINARY;

/** One running portal. */
export type Portal = {
  /** What a browser is told; passkeys need a name in it. */
  address: string;
  /** What the binary is told, serving and on the command line. */
  env: { DINH_LISTEN: string; DINH_BASE_URL: string; DINH_DATA_FOLDER: string };
};

export const readers = portal("data", 3417);
export const newsroom = portal("newsroom-data", 3418);

function portal(folder: string, port: number): Portal {
  const address = `http://localhost:${port}`;
  return {
    address,
    env: { DINH_LISTEN: `127.0.0.1:${port}`, DINH_BASE_URL: address, DINH_DATA_FOLDER: `${results}/${folder}` },
  };
}

/** How a portal with the demo's content is started. */
export function served({ env }: Portal) {
  return {
    command: `rm -rf ${env.DINH_DATA_FOLDER} && ${binary} seed demo && exec ${binary}`,
    url: `http://${env.DINH_LISTEN}/readyz`,
    env,
    gracefulShutdown: { signal: "SIGTERM" as const, timeout: 5000 },
  };
}
