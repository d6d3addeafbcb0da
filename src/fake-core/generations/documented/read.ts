import type { Answer, Call } from "../../call";
import { collation, comparePlaces, placeOf } from "../../order";
import type { Row } from "../../row";
import { walletOf } from "../../world";
import type { Caller, Realm } from "../generation";
import { NOT_FOUND, ok, refused, WRONG_TYPE } from "./answers";
import { type Parameters, readParameters } from "./parameters";
import { writeRow } from "./rows";
import { ruleProblem } from "./rules";

const PAGE_SIZES = [10n, 25n, 50n, 100n, 250n, 1000n];
const DEFAULT_PAGE = 50n;

export const browse = (call: Call, caller: Caller, realm: Realm): Answer => {
  const parameters = readParameters(call.query);
  if (parameters === undefined) return WRONG_TYPE;
  if ((parameters.itemsToSkip ?? 0n) < 0n) return refused(400, "Invalid offset");
  const size = Number(
    PAGE_SIZES.find((allowed) => allowed === parameters.itemsPerPage) ?? DEFAULT_PAGE,
  );
  const after = cursorOf(parameters.next);
  const compare = collation(realm.collation);
  const page = realm.store.rows
    .filter((row) => matches(row, parameters))
    .filter((row) => after === undefined || comparePlaces(placeOf(row), after, compare) > 0)
    .slice(0, size);
  // One row against the rules breaks the page (documented row-with-blank-description).
  const problem = page.map(ruleProblem).find((found) => found !== undefined);
  if (problem !== undefined) return refused(400, problem);
  const shown = page.filter((row) => hasWallet(row, parameters, call, caller, realm));
  const last = shown[size - 1];
  const next = last ? JSON.stringify(placeOf(last).join("@")) : "null";
  return ok(`{"itemsPerPage":${size},"items":[${shown.map(writeRow).join(",")}],"next":${next}}`);
};

export const retrieve = (call: Call, caller: Caller, realm: Realm): Answer => {
  const parameters = readParameters(call.query);
  if (
    parameters?.filterName === undefined ||
    parameters.filterCategory === undefined ||
    parameters.filterProvider === undefined
  )
    return WRONG_TYPE;
  const row = realm.store.rows.find(
    (candidate) =>
      matches(candidate, parameters) && hasWallet(candidate, parameters, call, caller, realm),
  );
  if (row === undefined) return NOT_FOUND;
  const problem = ruleProblem(row);
  return problem === undefined ? ok(writeRow(row)) : refused(400, problem);
};

// Exactly three parts, or there is no cursor (spec §3).
const cursorOf = (next: string | undefined): readonly string[] | undefined => {
  const parts = next?.split("@");
  return parts?.length === 3 ? parts : undefined;
};

const matches = (row: Row, parameters: Parameters): boolean =>
  isEither(parameters.filterName, row.name) &&
  isEither(parameters.filterCategory, row.category.name) &&
  isEither(parameters.filterProvider, row.category.provider) &&
  isEither(parameters.filterProductType, row.productType);

const isEither = (filter: string | undefined, value: string): boolean =>
  filter === undefined || filter === value;

// includeBalance drops what the caller has no wallet for, after the page was cut (wire README).
const hasWallet = (
  row: Row,
  { includeBalance }: Parameters,
  call: Call,
  caller: Caller,
  { world }: Realm,
): boolean =>
  !includeBalance ||
  walletOf(world, { id: caller.id, project: call.header("project") }, row.category) !== undefined;
