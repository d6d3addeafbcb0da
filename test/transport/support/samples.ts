import type { BulkRequest, ProductV2Input } from "../../../src/index";

/** A bulk that both generations store. */
export const BULK: BulkRequest<ProductV2Input> = {
  items: [
    {
      type: "storage",
      name: "scratch",
      description: "Scratch storage",
      price: 1,
      category: {
        name: "disk",
        provider: "example",
        accountingUnit: {
          name: "GB",
          namePlural: "GB",
          floatingPoint: false,
          displayFrequencySuffix: false,
        },
        accountingFrequency: "PERIODIC_DAY",
      },
    },
  ],
};

/** What both calls take for a success: `create` asks for an object, `browse` for a page. */
export const PAGE = { items: [], itemsPerPage: 50, next: null };
export const PAGE_TEXT = JSON.stringify(PAGE);

const base64Url = (value: unknown): string =>
  Buffer.from(JSON.stringify(value)).toString("base64url");

/** A JWT as far as a client reads one; its id makes it unlike any other. */
export const jwt = (claims: Readonly<Record<string, unknown>>): string =>
  `${base64Url({ alg: "RS256" })}.${base64Url({ iss: "cloud.sdu.dk", ...claims })}.c2lnbmF0dXJl`;

let made = 0;

/** A token that is made now and lives for so many ms, by its maker's clock. */
export const tokenFor = (life: number, now = Date.now()): string =>
  jwt({ iat: now / 1000, exp: (now + life) / 1000, jti: ++made });
