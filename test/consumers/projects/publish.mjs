import assert from "node:assert/strict";
import { ApiError, bearer, bulkRequestOf, money, ProductsClient } from "ucloud-products";
import * as fp from "ucloud-products/fp";
import { run } from "./publish-with.cjs";

assert.equal(ApiError, fp.ApiError, "both entries have the same classes");
await run({ bearer, bulkRequestOf, money, ProductsClient }, process.env.UCLOUD_URL);
console.log("done");
