import { PAGE_FAULTS, pageFaultNamed } from "@/lib/domain/fetched-page";

type Props = {
  /** Where the address is sent. */
  readonly action: string;
  /** The document whose newer text is there; null for a new document. */
  readonly number: number | null;
  readonly url: string;
  /** Why the page was not fetched, by its name; empty where nothing was wrong. */
  readonly fault: string;
};

/** Sends an address, whose page is fetched and kept; works without scripts. */
export function AddressForm({ action, number, url, fault }: Props) {
  const name = pageFaultNamed(fault);
  return (
    <form action={action} method="post" aria-label="Web page" className="mb-8 max-w-2xl">
      {name === null ? null : (
        <p role="alert" id="address-fault" className="mb-4 border-s-4 border-conflict bg-surface px-3 py-2">
          {PAGE_FAULTS[name]}
        </p>
      )}
      {number === null ? null : <input type="hidden" name="document" value={number} />}
      <label htmlFor="page-address" className="mb-1 block font-medium">
        From the web
      </label>
      <div className="flex flex-wrap items-center gap-3">
        <input
          id="page-address"
          type="url"
          name="url"
          required
          autoFocus={name !== null}
          maxLength={2_000}
          defaultValue={url}
          aria-describedby={name === null ? "address-hint" : "address-fault address-hint"}
          aria-invalid={name !== null}
          className="control min-w-0 flex-1 basis-56"
        />
        <button className="button">Fetch the page</button>
      </div>
      <p id="address-hint" className="mt-1 text-sm text-muted">
        Fetched by this server, without your name or cookies. What it finds is kept, byte for byte, with when and where.
      </p>
    </form>
  );
}
