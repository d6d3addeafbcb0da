export { fakeCore } from "./fake-core/core";
export type { FaultName } from "./fake-core/faults/names";
export type { FaultOptions } from "./fake-core/faults/options";
export type { FakeGeneration } from "./fake-core/generations/names";
export type {
  FakeCore,
  FakeCoreHandler,
  FakeCoreOptions,
  SeedOptions,
} from "./fake-core/options";
export type { FakeOperation, FakeRequest } from "./fake-core/requests";
export type { RowOfCore, Seed } from "./fake-core/seed";
export type { TokenMakers, TokenOptions, UserTokenOptions } from "./fake-core/tokens/makers";
export type { FakeProject, FakeRole, FakeUser, FakeWallet } from "./fake-core/world";
// What a fake Core holds and takes can be named from this door alone.
export type {
  AccountingFrequency,
  AccountingUnit,
  Fraction,
  KnownProductV2,
  ProductCategory,
  ProductType,
  ProductV2,
  ProductV2Compute,
  ProductV2Inference,
  ProductV2Ingress,
  ProductV2Input,
  ProductV2License,
  ProductV2NetworkIP,
  ProductV2Other,
  ProductV2PrivateNetwork,
  ProductV2Storage,
} from "./products/product";
