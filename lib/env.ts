import { z } from "zod";

const schema = z.object({
  /** Where the restricted role connects. */
  APP_DATABASE_URL: z.url(),
  /** Signs the context of every transaction; the database holds the same key. */
  CONTEXT_KEY: z.string().min(32),
  /** next-auth's secret. */
  NEXTAUTH_SECRET: z.string().min(32),
  /** The address people use, without a path. */
  PUBLIC_URL: z.url(),
  /** Further host names that the server answers to, with their ports, separated by commas. */
  EXTRA_HOSTS: z.string().default(""),
  /** The script that runs the reader of files in a process of its own. */
  DOCUMENT_READER: z.string().min(1),
  /** Whether the server fetches the pages whose addresses it is given. */
  FETCH_PAGES: z.enum(["on", "off"]).default("off"),
  /** Where a language model is asked who says what, by the protocol of OpenAI's chat completions: the address above that; empty for none. */
  READER_MODEL_URL: z.union([z.literal(""), z.url({ protocol: /^https?$/ })]).default(""),
  READER_MODEL: z.string().default(""),
  READER_MODEL_KEY: z.string().default(""),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
});

export type Env = z.output<typeof schema>;

let parsed: Env | undefined;

/** The settings of this process, read and checked once. The start script sets them; see README.md for what people set. */
export function env(): Env {
  parsed ??= schema.parse(process.env);
  return parsed;
}
