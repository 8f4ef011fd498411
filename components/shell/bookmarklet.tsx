"use client";

import { useEffect, useRef } from "react";
import { CopyBox } from "@/components/ui/copy-box";

/** A bookmark to drag into the bar of one's browser; React takes no scripts for addresses, so it gets its own afterwards. */
export function Bookmarklet({ script }: { readonly script: string }) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    link.current?.setAttribute("href", script);
  }, [script]);
  return (
    <>
      <p className="mb-3 max-w-prose">
        On a page that you read, select what it says and press this bookmark: the quick log opens with it, and with the page’s title and
        address. Drag it into the bar of bookmarks of your browser, or make a bookmark with the address below. What you selected is told to
        no server on the way.
      </p>
      <p className="mb-3 [@media(scripting:none)]:hidden">
        <a ref={link} className="button" draggable>
          Log in Crossbearing
        </a>
      </p>
      <CopyBox label="address of the bookmark" text={script} />
    </>
  );
}
