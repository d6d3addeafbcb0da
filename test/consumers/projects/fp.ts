import * as E from "fp-ts/lib/Either.js";
import { pipe } from "fp-ts/lib/function.js";
import * as TE from "fp-ts/lib/TaskEither.js";
import * as t from "io-ts";
import { type ProductV2 as Plain, ProductsClient as PromiseClient } from "ucloud-products";
import {
  bearer,
  bulkRequestOf,
  ProductsClient,
  ProductV2,
  ProductV2Input,
} from "ucloud-products/fp";

const check = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(`Not so: ${what}`);
};

// A catalog of the user's own, made with the user's own io-ts around the SDK's codec.
const Catalog = t.type({ title: t.string, items: t.array(ProductV2Input) });
const unit = (name: string, floatingPoint: boolean) => ({
  name,
  namePlural: name,
  floatingPoint,
  displayFrequencySuffix: false,
});
const catalog: unknown = {
  title: "Everything",
  items: [
    {
      type: "storage",
      name: "disk",
      price: 1,
      description: "Storage",
      category: {
        name: "disk",
        provider: "example",
        accountingUnit: unit("GB", false),
        accountingFrequency: "PERIODIC_DAY",
      },
    },
    {
      type: "compute",
      name: "u1-standard-2",
      price: 200_000,
      description: "Two cores – æøå",
      cpu: 2,
      memoryInGigs: 8,
      category: {
        name: "u1-standard",
        provider: "example",
        accountingUnit: unit("DKK", true),
        accountingFrequency: "PERIODIC_HOUR",
      },
    },
  ],
};

const main = async (): Promise<void> => {
  const options = { baseUrl: process.env.UCLOUD_URL ?? "", auth: bearer("good-token") };
  const products = new ProductsClient(options);
  check(new PromiseClient(options) instanceof PromiseClient, "both doors stand side by side");

  const publish = pipe(
    TE.fromEither(Catalog.decode(catalog)),
    TE.mapLeft((errors) => `${errors.length} errors in the catalog`),
    TE.chain(({ items }) =>
      pipe(
        products.create(bulkRequestOf(...items)),
        TE.mapLeft((error): string => (error.kind === "api" ? error.reason : error.kind)),
      ),
    ),
  );
  check(E.isRight(await publish()), "the catalog is published");

  const names = await pipe(
    products.browse({ filterProvider: "example" }),
    TE.map(({ items }) => items.map(({ name }) => name)),
    TE.getOrElse((error) => () => Promise.reject(error)),
  )();
  check(names.join() === "disk", "the catalog is read");

  const decoded: E.Either<t.Errors, readonly Plain[]> = t.array(ProductV2).decode([{ type: "?" }]);
  check(E.isLeft(decoded), "a row that is no product is a left");
  const broken = await products.create({ items: [] })();
  check(E.isLeft(broken) && broken.left.kind === "invalid-request", "an empty bulk is a left");
  console.log("done");
};

void main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
