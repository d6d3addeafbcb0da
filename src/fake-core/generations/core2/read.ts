import type { Answer, Call } from "../../call";
import { compareCodePoints, comparePlaces, placeOf } from "../../order";
import type { Row } from "../../row";
import { walletOf } from "../../world";
import type { Caller, Realm } from "../generation";
import { goText, INVALID_REQUEST, ok, refused } from "./answers";
import { type Parameters, readParameters } from "./parameters";
import { writeRow } from "./rows";

const DEFAULT_PAGE = 50;
const LARGEST_PAGE = 1000;

export const browse = (call: Call, caller: Caller, realm: Realm): Answer => {
  const parameters = readParameters(call.query);
  if (parameters === undefined) return INVALID_REQUEST;
  const size = pageSize(parameters.itemsPerPage);
  const after = cursorOf(parameters.next);
  const page = [...realm.store.rows]
    .sort((left, right) => compareCodePoints(left.category.provider, right.category.provider))
    .filter((row) => matches(row, parameters))
    .filter((row) => after === undefined || comparePlaces(placeOf(row), after) > 0)
    .slice(0, size);
  const items = page.map((row) => writeRow(withBalance(row, parameters, call, caller, realm)));
  const next = nextOf(page, size, parameters.next);
  return ok(`{"items":[${items.join(",")}],"itemsPerPage":${size},"next":${next}}`);
};

export const retrieve = (call: Call, caller: Caller, realm: Realm): Answer => {
  const parameters = readParameters(call.query);
  if (parameters === undefined) return INVALID_REQUEST;
  if (!parameters.filterName || !parameters.filterCategory || !parameters.filterProvider)
    return refused(400, "Name, category and provider must be supplied");
  const row = realm.store.rows.find((candidate) => matches(candidate, parameters));
  return row
    ? ok(writeRow(withBalance(row, parameters, call, caller, realm)))
    : refused(404, "Unknown product");
};

const pageSize = (asked: bigint): number =>
  asked <= 0n ? DEFAULT_PAGE : Number(asked > LARGEST_PAGE ? LARGEST_PAGE : asked);

// Split at the first two `@`; with fewer there is no cursor (spec §3).
const cursorOf = (next: string): readonly string[] | undefined =>
  /^([^@]*)@([^@]*)@(.*)$/s.exec(next)?.slice(1);

const nextOf = (page: readonly Row[], size: number, sent: string): string => {
  const last = page[size - 1];
  const next = last ? placeOf(last).join("@") : sent;
  return next === sent ? "null" : goText(next);
};

const matches = (row: Row, parameters: Parameters): boolean =>
  isEither(parameters.filterName, row.name) &&
  isEither(parameters.filterCategory, row.category.name) &&
  isEither(parameters.filterProvider, row.category.provider) &&
  isEither(parameters.filterProductType, row.productType);

// An empty filter is the same as none.
const isEither = (filter: string, value: string): boolean => filter === "" || filter === value;

// Its owner alone sees a balance, and only where it was asked for. What a provider sent along stays
// for everybody else (core2 balance-sent-along-seen-by-user).
const withBalance = (
  row: Row,
  { includeBalance, includeMaxBalance }: Parameters,
  call: Call,
  caller: Caller,
  { world }: Realm,
): Row => {
  if (caller.role !== "USER" && caller.role !== "ADMIN") return row;
  const project = call.header("project") || undefined;
  const wallet = walletOf(world, { id: caller.id, project }, row.category);
  if (wallet === undefined) return row;
  const balance = BigInt(wallet.quota - wallet.usage);
  return {
    ...row,
    balance: includeBalance ? balance : row.balance,
    maxUsableBalance: includeMaxBalance ? balance : row.maxUsableBalance,
  };
};
