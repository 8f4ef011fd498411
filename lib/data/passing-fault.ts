/** Prisma's codes for a server out of reach, out of time or out of connections. */
const PRISMA_CODES = new Set(["P1001", "P1008", "P1017", "P2024", "P2028", "P2034", "P2037"]);

/** PostgreSQL's: connection lost, order of writes lost, deadlock, out of room, lock not to be had, stopping. */
const POSTGRES_CODES = /^(?:08\d{3}|40001|40P01|53\d{3}|55P03|57P0[123])$/;

const SOCKET_CODES = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT"]);

/** What pg says, without any code, of a connection that broke or never came. */
const CODELESS = new Set([
  "Connection terminated",
  "Connection terminated unexpectedly",
  "Connection terminated due to connection timeout",
  "Client has encountered a connection error and is not queryable",
  "timeout exceeded when trying to connect",
  "timeout expired",
]);

type Fault = {
  readonly code?: unknown;
  readonly originalCode?: unknown;
  readonly message?: unknown;
  readonly cause?: unknown;
  readonly meta?: { readonly driverAdapterError?: unknown };
};

/** Whether a fault of the database is one that the same command would likely not meet a moment later. */
export function isPassingFault(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  const { code, originalCode, message, cause, meta } = error as Fault;
  return (
    [code, originalCode].some((one) => typeof one === "string" && isPassingCode(one)) ||
    (typeof message === "string" && CODELESS.has(message)) ||
    isPassingFault(meta?.driverAdapterError) ||
    isPassingFault(cause)
  );
}

function isPassingCode(code: string): boolean {
  return PRISMA_CODES.has(code) || SOCKET_CODES.has(code) || POSTGRES_CODES.test(code);
}
