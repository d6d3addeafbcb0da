const assert = require("node:assert/strict");
const sdk = require("ucloud-products");
const fp = require("ucloud-products/fp");
const { run } = require("./publish-with.cjs");

assert.equal(sdk.ApiError, fp.ApiError, "both entries have the same classes");
assert.equal(require("ucloud-products/package.json").name, "ucloud-products");
run(sdk, process.env.UCLOUD_URL).then(() => console.log("done"));
