import type { FileFault } from "../../domain/document-file";

/** Thrown within the process that reads a file, and told as its answer. */
export class Unreadable extends Error {
  constructor(readonly fault: FileFault) {
    super(fault);
    this.name = "Unreadable";
  }
}
