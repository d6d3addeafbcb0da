import type { Exchange } from "./recording";

/** Where a response is not the recorded one: status, recorded headers, body (wire README, A replay). */
export const differences = async (
  { response: recorded, accessTokenClaims }: Exchange,
  actual: Response,
): Promise<readonly string[]> => {
  if (recorded.failed !== undefined)
    return actual.type === "error" ? [] : [`status: no answer recorded, got ${actual.status}`];
  if (actual.type === "error") return [`status: ${recorded.status} recorded, got no answer`];
  const body = await textOf(actual);
  const found = [
    ...differs("status", String(recorded.status), String(actual.status)),
    ...headerDifferences(recorded.headers, actual.headers),
    ...bodyDifferences(recorded, body),
    ...(accessTokenClaims ? claimDifferences(accessTokenClaims, body) : []),
  ];
  return found;
};

const textOf = async (response: Response): Promise<string> => {
  if (response.headers.get("content-encoding") !== "gzip") return response.text();
  const stream = response.body?.pipeThrough(new DecompressionStream("gzip")) ?? null;
  return new Response(stream).text();
};

const shortened = (text: string): string => (text.length > 120 ? `${text.slice(0, 120)}…` : text);

const differs = (what: string, recorded: string, actual: string): readonly string[] => {
  if (recorded === actual) return [];
  const at = [...recorded].findIndex(
    (char, index) => char !== [...actual.slice(0, index + 1)][index],
  );
  const from = Math.max(0, (at < 0 ? recorded.length : at) - 40);
  return [
    `${what}: recorded ${shortened(recorded.slice(from))} got ${shortened(actual.slice(from))}`,
  ];
};

const headerDifferences = (
  recorded: Readonly<Record<string, string>>,
  actual: Headers,
): readonly string[] =>
  Object.entries(recorded)
    // How long gzip makes a body depends on who wrote the compressor.
    .filter(([name]) => name !== "content-length" || recorded["content-encoding"] === undefined)
    .flatMap(([name, value]) => differs(name, value, actual.get(name) ?? "(absent)"));

const bodyDifferences = (recorded: Exchange["response"], actual: string): readonly string[] => {
  const expected = recorded.body ?? "";
  if (recorded.status >= 200 && recorded.status < 300) return textDifferences(recorded, actual);
  const [left, right] = [errorOf(expected), errorOf(actual)];
  return left === undefined
    ? differs("body", expected, actual)
    : differs("error", left, right ?? actual);
};

// Of a body that was cut, its beginning.
const textDifferences = (recorded: Exchange["response"], actual: string): readonly string[] => {
  const expected = recorded.body ?? "";
  const start = recorded.bodyOmitted === undefined ? actual : actual.slice(0, expected.length);
  return differs("body", expected, masked(start, expected));
};

// `<accessToken>` stands for any token, where the recording has it.
const masked = (actual: string, recorded: string): string => {
  let body = actual;
  for (const key of ["accessToken", "refreshToken", "csrfToken"])
    if (recorded.includes(`<${key}>`))
      body = body.replace(new RegExp(`"${key}":"[^"]+"`, "g"), `"${key}":"<${key}>"`);
  return body;
};

/** Keys, errorCode, and why; of a database's text only that it is one, and its SQLSTATE. */
const errorOf = (body: string): string | undefined => {
  const error = jsonObject(body);
  if (error === undefined) return undefined;
  const why = String(error.why);
  const state = /\(SQLSTATE (\w+)\)/.exec(why)?.[1] ?? "none";
  const text = why.startsWith("Database exec failed") ? `Database exec failed, ${state}` : why;
  return JSON.stringify({ keys: Object.keys(error), errorCode: error.errorCode, why: text });
};

/** The object that a text is in JSON; undefined where it is none. */
const jsonObject = (text: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === "object" && json !== null ? { ...json } : undefined;
  } catch {
    return undefined;
  }
};

const claimDifferences = (claimsText: string, body: string): readonly string[] => {
  const recorded = jsonObject(claimsText) ?? {};
  const claims = claimsIn(body);
  if (claims === undefined) return ["claims: recorded for a token, got an answer without one"];
  const lifetime = /<iat \+ (\d+) s>/.exec(String(recorded.exp))?.[1] ?? "";
  return [
    ...["sub", "role", "iss", "aud"].flatMap((claim) =>
      differs(claim, String(recorded[claim]), String(claims[claim])),
    ),
    ...differs("lifetime", lifetime, String(Number(claims.exp) - Number(claims.iat))),
  ];
};

// Those of the last token of an answer.
const claimsIn = (body: string): Readonly<Record<string, unknown>> | undefined => {
  const [, payload] = [...body.matchAll(/"accessToken":"[^".]*\.([^".]*)\.[^"]*"/g)].at(-1) ?? [];
  if (payload === undefined) return undefined;
  return jsonObject(Buffer.from(payload, "base64url").toString());
};

/** What a create left behind, where the recording says it. */
export const storedDifferences = (
  { normalised, readBack, storedAfter, allStoredNames, response }: Exchange,
  rowsOf: () => readonly string[],
): readonly string[] => {
  const expected = storedAfter ?? (response.status === 200 ? (readBack ?? normalised) : undefined);
  if (expected === undefined && allStoredNames === undefined) return [];
  const rows = rowsOf();
  const names = rows.map(nameOf);
  const wrongNames = allStoredNames
    ? differs("stored names", [...allStoredNames].sort().join(" "), [...names].sort().join(" "))
    : [];
  if (expected === undefined) return wrongNames;
  const parsed = JSON.parse(expected);
  const expectedNames: string[] = (Array.isArray(parsed) ? parsed : parsed.items).map(
    (row: unknown) => nameOf(JSON.stringify(row)),
  );
  return [
    ...wrongNames,
    ...rows
      .filter((row) => expectedNames.includes(nameOf(row)) && !expected.includes(row))
      .map((row) => `stored: ${shortened(row)} is not what was recorded`),
    ...expectedNames
      .filter((name) => !names.includes(name))
      .map((name) => `stored: ${shortened(name)} is missing`),
  ];
};

const nameOf = (row: string): string => {
  const { category, name } = JSON.parse(row);
  return `${category.provider}/${category.name}/${name}`;
};
