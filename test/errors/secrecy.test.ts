import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isProductsError, ProductsClient } from "../../src/index";
import { everythingOf, leaksOf } from "./support/everything-of";
import { SCENES } from "./support/secrecy-scenes";
import { mixedSpelling, secrets as spelledSecrets } from "./support/spellings";

/** What tokens are made of; as much as a UUID has, or more. */
const secrets = fc.oneof(
  fc.stringMatching(/^[\w~+/=.-]{24,64}$/),
  fc.stringMatching(/^[!-~]{24,64}$/),
  fc.uuid(),
);
/** Moves a secret to where texts are cut. */
const pads = fc.nat({ max: 400 }).map((length) => "·".repeat(length));

describe.each(Object.entries(SCENES))("where %s", (_, scene) => {
  test("no error shows it", async () => {
    await fc.assert(
      fc.asyncProperty(secrets, pads, async (secret, pad) => {
        const error = await scene(secret, pad);
        expect(isProductsError(error), String(error)).toBe(true);
        expect(leaksOf(secret, everythingOf(error))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

/** Answers that echo what a server made of a secret. */
const ECHOES: Readonly<Record<string, (spelling: string) => Response>> = {
  "an error's body": (it) => Response.json({ why: it, [it]: [it] }, { status: 403 }),
  "a 2xx of HTML": (it) => new Response(`<p>${it}</p>`),
  "a page's field": (it) => Response.json({ items: it }),
};

describe.each(Object.entries(ECHOES))(
  "where %s echoes a secret in another spelling",
  (_, answer) => {
    test("no error shows it", async () => {
      const spelled = spelledSecrets.chain((secret) =>
        fc.tuple(fc.constant(secret), mixedSpelling(secret)),
      );
      await fc.assert(
        fc.asyncProperty(spelled, pads, async ([secret, spelling], pad) => {
          const client = new ProductsClient({
            baseUrl: "https://cloud.example",
            headers: { "X-Gateway": secret },
            retry: false,
            fetch: async () => answer(pad + spelling),
          });
          const error = await client.browse().catch((reason: unknown) => reason);
          expect(isProductsError(error), String(error)).toBe(true);
          expect(leaksOf(spelling, everythingOf(error))).toEqual([]);
        }),
        { numRuns: 25 },
      );
    });
  },
);
