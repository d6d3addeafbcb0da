import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isProductsError } from "../../src/index";
import { everythingOf, leaksOf } from "./support/everything-of";
import { SCENES } from "./support/secrecy-scenes";

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
