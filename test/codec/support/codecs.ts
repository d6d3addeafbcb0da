import { isRight } from "fp-ts/Either";
import type { Type } from "io-ts";
import type { Coder } from "../../../src/codec/codec";
import { Issues } from "../../../src/codec/issue";
import { Pass, written } from "../../../src/codec/pass";

/** What a codec reads, or what it says instead. */
export const read = <A>({ parse }: Coder<A>, value: unknown): A | undefined | string[] => {
  const issues = new Issues();
  const parsed = parse(value, new Pass(issues.report));
  return issues.count === 0 ? parsed : messages(issues);
};

/** The JSON that a codec writes, or what it says instead. */
export const write = ({ write: by }: Coder<unknown>, value: unknown): string | string[] => {
  const issues = new Issues();
  return written(by, value, new Pass(issues.report)) ?? messages(issues);
};

const messages = (issues: Issues): string[] =>
  issues.list((text) => text).map(({ message }) => message);

/** The paths of what an io-ts type refuses. */
export const pathsOf = <A, O>(type: Type<A, O>, value: unknown): string[] => {
  const decoded = type.decode(value);
  if (isRight(decoded)) return [];
  return decoded.left.map(({ context }) =>
    context
      .slice(1)
      .map(({ key }) => key)
      .join("."),
  );
};
