import { bearer, type ProductsClientOptions, providerRefreshToken } from "../../../src/index";
import { never } from "./outcome";
import type { Exchange } from "./raw-server";
import { PAGE_TEXT } from "./samples";

export interface Standstill {
  readonly phase: "token" | "headers" | "body" | "backoff";
  /** Where a call stands for ever. */
  readonly name: string;
  readonly serve: (exchange: Exchange) => void;
  readonly options: Partial<ProductsClientOptions>;
  /** Requests of the operation that went out. */
  readonly attempts: number;
  /** Is it a request to the server that stands? */
  readonly isOnTheWire: boolean;
}

const half = (exchange: Exchange, status: number): void => {
  exchange.begin(status, { "content-length": PAGE_TEXT.length });
  exchange.write(PAGE_TEXT.slice(0, 10));
};

/** Every place where a call can stand still. */
export const STANDSTILLS: readonly Standstill[] = [
  {
    phase: "token",
    name: "a supplier that never answers",
    serve: () => {},
    options: { auth: bearer(never) },
    attempts: 0,
    isOnTheWire: false,
  },
  {
    phase: "token",
    name: "a renewal that is never answered",
    serve: () => {},
    options: { auth: providerRefreshToken("refresh-token") },
    attempts: 0,
    isOnTheWire: true,
  },
  {
    phase: "token",
    name: "a renewal whose body stalls",
    serve: (exchange) => half(exchange, 200),
    options: { auth: providerRefreshToken("refresh-token") },
    attempts: 0,
    isOnTheWire: true,
  },
  {
    phase: "headers",
    name: "a request that is never answered",
    serve: () => {},
    options: {},
    attempts: 1,
    isOnTheWire: true,
  },
  {
    phase: "body",
    name: "a body that stalls",
    serve: (exchange) => half(exchange, 200),
    options: {},
    attempts: 1,
    isOnTheWire: true,
  },
  {
    phase: "body",
    name: "an error's body that stalls",
    serve: (exchange) => half(exchange, 503),
    options: {},
    attempts: 1,
    isOnTheWire: true,
  },
];
