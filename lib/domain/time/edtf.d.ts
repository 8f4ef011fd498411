declare module "edtf" {
  /** The parts of the library's dates that we read; milliseconds since 1970, null or infinite where open. */
  export type ParsedDate = {
    readonly type: string;
    readonly min: number | null;
    readonly max: number | null;
    readonly lower?: unknown;
    readonly upper?: unknown;
  };
  export default function edtf(text: string, options?: { level?: 0 | 1 | 2 }): ParsedDate;
}
