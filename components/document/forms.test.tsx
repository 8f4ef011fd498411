import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { AddressForm } from "./address-form";
import { FileForm } from "./file-form";
import { FILE_FAULTS, type FileFault } from "@/lib/domain/document-file";
import { PAGE_FAULTS, type PageFault, pageFaultNamed } from "@/lib/domain/fetched-page";

const plain = (html: string) => html.replaceAll("&#x27;", "'").replaceAll("&amp;", "&").replaceAll("&lt;", "<");

describe("the form for a file", () => {
  const markup = (fault: string, number: number | null = null) =>
    renderToStaticMarkup(<FileForm action="/w/desk/documents/upload" number={number} fault={fault} />);

  test("posts without scripts, to a document of its own or to the one it is about", () => {
    const html = markup("");
    for (const part of ['action="/w/desk/documents/upload"', 'method="post"', 'encType="multipart/form-data"'])
      expect(html).toContain(part);
    expect(markup("", 7)).toContain('action="/w/desk/documents/upload?document=7"');
  });

  test.each(Object.keys(FILE_FAULTS) as FileFault[])("says what is wrong and what to do next: %s", (fault) => {
    const html = plain(markup(fault));
    expect(html).toContain(`role="alert" id="file-fault"`);
    expect(html).toContain(FILE_FAULTS[fault]);
    expect(html).toContain('aria-describedby="file-fault file-hint" aria-invalid="true"');
  });

  test.each(["", "not_web", "toString", "<script>"])("says nothing of what is no fault of a file: %j", (fault) => {
    expect(markup(fault)).not.toContain("alert");
    expect(markup(fault)).toContain('aria-describedby="file-hint" aria-invalid="false"');
  });
});

describe("the form for an address", () => {
  const markup = (fault: string, url = "", number: number | null = null) =>
    renderToStaticMarkup(<AddressForm action="/w/desk/documents/fetch" number={number} url={url} fault={fault} />);

  test.each(Object.keys(PAGE_FAULTS) as PageFault[])("keeps what was typed, and says what is wrong with it: %s", (fault) => {
    const html = plain(markup(fault, "http://delta.example/?a=1&b=2"));
    expect(html).toContain('value="http://delta.example/?a=1&b=2"');
    expect(html).toContain(PAGE_FAULTS[fault]);
    expect(html).toContain('aria-describedby="page-address-fault page-address-hint" aria-invalid="true"');
    expect(pageFaultNamed(fault)).toBe(fault);
  });

  test.each(["", "empty", "hasOwnProperty", "__proto__"])("says nothing of what is no fault of a page: %j", (fault) => {
    expect(markup(fault)).not.toContain("alert");
    expect(pageFaultNamed(fault)).toBeNull();
  });

  test("is about a document where there is one", () => {
    expect(markup("", "", 7)).toContain('action="/w/desk/documents/fetch?document=7"');
    expect(markup("")).toContain('action="/w/desk/documents/fetch"');
  });
});

test("every fault says what happened and what to do, in one or two sentences", () => {
  for (const words of [...Object.values(FILE_FAULTS), ...Object.values(PAGE_FAULTS)]) {
    expect(words).toMatch(/^[A-Z].*[.]$/);
    expect(words.length).toBeLessThan(200);
  }
});
