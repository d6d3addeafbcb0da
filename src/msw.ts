export { fakeCore } from "./fake-core/core";
export type { FaultOptions } from "./fake-core/faults/options";
export type { FaultName } from "./fake-core/faults/table";
export type { FakeCore, FakeCoreOptions, FakeGeneration, SeedOptions } from "./fake-core/options";
export type { FakeOperation, FakeRequest } from "./fake-core/requests";
export type { RowOfCore, Seed } from "./fake-core/seed";
export type { TokenMakers, TokenOptions, UserTokenOptions } from "./fake-core/tokens/makers";
export type { FakeProject, FakeRole, FakeUser, FakeWallet } from "./fake-core/world";
