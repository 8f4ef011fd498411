declare module "@citation-js/core" {
  export const plugins: {
    readonly input: {
      chain(text: string, options: { forceType: string; generateGraph: boolean; strict: boolean }): Record<string, unknown>[];
    };
  };
}
declare module "@citation-js/plugin-bibtex";
