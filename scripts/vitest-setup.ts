import fc from "fast-check";

/** The same examples on every run, so that a red test stays red; FC_SEED explores others. */
fc.configureGlobal({ seed: Number(process.env["FC_SEED"] ?? "20241031") });
