import { describe, expect, it } from "vitest";
import { contextOf } from "../../src/errors/context";
import * as sdk from "../../src/index";

const context = contextOf("client");
const none = { list: () => [], count: 0 };
const ERRORS: readonly (readonly [string, () => sdk.ProductsError])[] = [
  ["AbortedError", () => new sdk.AbortedError(context, undefined)],
  ["ApiError", () => new sdk.ApiError(context, { status: 404, text: "" })],
  ["AuthError", () => new sdk.AuthError(context, "had no token")],
  // A collector without issues is as much as the constructor reads.
  ["InvalidRequestError", () => new sdk.InvalidRequestError(context, none as never)],
  ["InvalidResponseError", () => new sdk.InvalidResponseError(context, "was", { status: 200 })],
  ["NetworkError", () => new sdk.NetworkError(context, new Error("reset"))],
  ["TimeoutError", () => new sdk.TimeoutError(context, { timeout: 1, phase: "body" })],
];

describe.each(ERRORS)("%s", (name, make) => {
  it("is called so, also in its stack and as text", () => {
    const error = make();
    expect(error.name).toBe(name);
    expect(error.stack?.split("\n")[0]).toBe(`${name}: ${error.message}`);
    expect(String(error)).toBe(`${name}: ${error.message}`);
    expect(error.toJSON()).toMatchObject({ name, kind: error.kind });
  });

  it("can be called something else, as any error can", () => {
    const error = make();
    error.name = "PublishError";
    expect(error.name).toBe("PublishError");
    expect(String(error)).toBe(`PublishError: ${error.message}`);
    expect(error.toJSON()).toMatchObject({ name: "PublishError", kind: error.kind });
    expect(Object.keys(error)).not.toContain("name");
    expect(sdk.isProductsError(error)).toBe(true);
  });
});

it("a class that extends one of them is called like it", () => {
  class Renamed extends sdk.NetworkError {}
  const error = new Renamed(context, new Error("reset"));
  expect(error.name).toBe("NetworkError");
  expect(error.stack).toMatch(/^NetworkError: /);
});

it("the constructor's refusal says which constructor", () => {
  // Types don't let it be left out.
  const options = {} as sdk.ProductsClientOptions;
  expect(() => new sdk.ProductsClient(options)).toThrow(/^new ProductsClient: baseUrl: expected /);
  expect(() => sdk.money("x")).toThrow(/^money: amount: expected /);
});
