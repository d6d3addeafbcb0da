import { isDeepStrictEqual } from "node:util";
import {
  type Auth,
  bearer,
  ProductsClient,
  providerRefreshToken,
  userRefreshToken,
} from "../../src/index";
import { describe, reasonOf } from "./live-failures";
import {
  categoriesOf,
  categoryOf,
  inCapitals,
  inFreshCategory,
  type LiveOptions,
  PAGED,
  product,
  productsOf,
  referenceOf,
} from "./live-products";

interface Step {
  readonly name: string;
  /** Answers what is wrong, or undefined. */
  readonly check: () => Promise<string | undefined>;
  /** It says nothing about a Core on which nothing was published. */
  readonly needsProducts?: boolean;
}

/** Runs the client's contract against a real Core: a line for each step, and what it left behind. */
export const runLive = async (options: LiveOptions): Promise<{ readonly failed: number }> => {
  const { write } = options;
  let [passed, failed] = [0, 0];
  let isPublished = false;
  for (const step of stepsOf(options)) {
    const isMoot: boolean = step.needsProducts === true && !isPublished;
    const problem: string | undefined = isMoot ? NOT_PUBLISHED : await step.check().catch(describe);
    write(problem === undefined ? `ok      ${step.name}` : `FAILED  ${step.name}: ${problem}`);
    if (problem === undefined) passed++;
    else failed++;
    if (step.name === PUBLISHES) isPublished = problem === undefined;
  }
  if (options.userToken === undefined) write("skipped what needs a user: no user token was given");
  write(await leftBehind(options));
  write(`${passed} passed, ${failed} failed`);
  return { failed };
};

// Two dots make a JSON Web Token: what Core calls an access token.
const authOf = (token: string, renewing: (token: string) => Auth): Auth =>
  token.split(".").length === 3 ? bearer(token) : renewing(token);

const PUBLISHES = "publishes products, and a category with them";
const NOT_PUBLISHED = "not tried: nothing was published";

/** Answers the line that says what stays, by asking the Core: no Core can delete a product. */
const leftBehind = async (options: LiveOptions): Promise<string> => {
  const guest = new ProductsClient({ baseUrl: options.url });
  const names: string[] = [];
  try {
    for (const filterCategory of categoriesOf(options))
      for await (const { name, category } of guest.browseAll({
        filterProvider: options.provider,
        filterCategory,
      }))
        names.push(`${options.provider}/${category.name}/${name}`);
  } catch (error) {
    return `left behind: products of ${options.provider}/${categoryOf(options)}, if any (${describe(error)})`;
  }
  return names.length === 0
    ? "left behind: nothing"
    : `left behind (no Core can delete them): ${names.join(", ")}`;
};

const stepsOf = (options: LiveOptions): readonly Step[] => {
  const { url: baseUrl, providerToken, userToken } = options;
  const provider = new ProductsClient({
    baseUrl,
    auth: authOf(providerToken, providerRefreshToken),
  });
  const guest = new ProductsClient({ baseUrl });
  const user =
    userToken === undefined
      ? undefined
      : new ProductsClient({ baseUrl, auth: authOf(userToken, userRefreshToken) });
  return [
    {
      name: PUBLISHES,
      check: async () => void (await provider.create({ items: productsOf(options) })),
    },
    ...[
      ...publishing(provider, options),
      ...reading(provider, options),
      ...refusing(provider, guest, options),
      ...(user ? readingAs(user, options) : []),
    ].map((step) => ({ ...step, needsProducts: true })),
  ];
};

const publishing = (provider: ProductsClient, options: LiveOptions): readonly Step[] => [
  {
    name: "reads a product back as it was published",
    check: async () => {
      const read = await provider.retrieve(referenceOf(options, 1));
      const { name, price, description } = product(options, 1);
      const isSame = read.name === name && read.price === price && read.description === description;
      return isSame ? undefined : `got ${JSON.stringify(read)}`;
    },
  },
  {
    name: "ends in the same state when a bulk is sent again",
    check: async () => {
      const before = await provider.retrieve(referenceOf(options, 1));
      await provider.create({ items: productsOf(options) });
      const after = await provider.retrieve(referenceOf(options, 1));
      return isDeepStrictEqual(before, after) ? undefined : `got ${JSON.stringify(after)}`;
    },
  },
  {
    name: "overwrites a product",
    check: async () => {
      await provider.create({ items: [product(options, 1, 4711)] });
      const { price } = await provider.retrieve(referenceOf(options, 1));
      return price === 4711 ? undefined : `its price is ${price}`;
    },
  },
  {
    name: "stores nothing of a bulk that is refused in part",
    check: async () => {
      // The client can't know the second item's fault: the Core has its category in small letters.
      const fresh = inFreshCategory(options);
      const bulk = { items: [fresh, inCapitals(options, PAGED)] };
      const refused = await reasonOf(provider.create(bulk));
      const query = { ...referenceOf(options, PAGED), filterCategory: fresh.category.name };
      const stored = await reasonOf(provider.retrieve(query));
      return refused === "conflict" && stored === "not-found"
        ? undefined
        : `refused: ${refused}, then: ${stored}`;
    },
  },
];

const reading = (provider: ProductsClient, options: LiveOptions): readonly Step[] => [
  {
    name: "pages through a category, every product once",
    check: async () => {
      const names: string[] = [];
      const query = { filterProvider: options.provider, filterCategory: categoryOf(options) };
      for await (const page of provider.browsePages({ ...query, itemsPerPage: 10 }))
        names.push(...page.items.map(({ name }) => name));
      const expected = productsOf(options).map(({ name }) => name);
      return isDeepStrictEqual([...names].sort(), expected) ? undefined : `got ${names.join(" ")}`;
    },
  },
  {
    name: "reads the whole category with browseAll",
    check: async () => {
      let count = 0;
      const query = { filterProvider: options.provider, filterCategory: categoryOf(options) };
      for await (const _ of provider.browseAll(query)) count++;
      return count === PAGED ? undefined : `got ${count} products`;
    },
  },
  {
    name: "tells a product that is not there",
    check: async () => {
      const query = { ...referenceOf(options, 0), filterName: "no-such-product" };
      const reason = await reasonOf(provider.retrieve(query));
      return reason === "not-found" ? undefined : `got ${reason}`;
    },
  },
];

const refusing = (
  provider: ProductsClient,
  guest: ProductsClient,
  options: LiveOptions,
): readonly Step[] => [
  {
    name: "is refused to create as a guest",
    check: async () => {
      const reason = await reasonOf(guest.create({ items: [product(options, 0)] }));
      return reason === "unauthorized" || reason === "forbidden" ? undefined : `got ${reason}`;
    },
  },
  {
    name: "is refused to create for another provider",
    check: async () => {
      const { category, ...rest } = product(options, 0);
      const foreign = { ...rest, category: { ...category, provider: "no-such-provider" } };
      const reason = await reasonOf(provider.create({ items: [foreign] }));
      return reason === "forbidden" ? undefined : `got ${reason}`;
    },
  },
  {
    name: "tells a category that exists in another letter case",
    check: async () => {
      const reason = await reasonOf(provider.create({ items: [inCapitals(options, 0)] }));
      return reason === "conflict" ? undefined : `got ${reason}`;
    },
  },
  {
    name: "browses as a guest with a token that is none",
    check: async () => {
      const client = new ProductsClient({ baseUrl: options.url, auth: bearer("garbage") });
      await client.browse({ itemsPerPage: 10, filterProvider: options.provider });
      return undefined;
    },
  },
];

const readingAs = (user: ProductsClient, options: LiveOptions): readonly Step[] => [
  {
    name: "reads as a user",
    check: async () => void (await user.retrieve(referenceOf(options, 0))),
  },
  {
    name: "is refused to create as a user",
    check: async () => {
      const reason = await reasonOf(user.create({ items: [product(options, 0)] }));
      return reason === "unauthorized" || reason === "forbidden" ? undefined : `got ${reason}`;
    },
  },
];
