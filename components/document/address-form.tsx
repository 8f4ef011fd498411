import { GivenForm } from "./given-form";
import { PAGE_FAULTS, pageFaultNamed } from "@/lib/domain/fetched-page";

type Props = {
  readonly action: string;
  readonly number: number | null;
  readonly url: string;
  /** Why the page was not fetched, by its name; empty where nothing was wrong. */
  readonly fault: string;
};

/** Sends an address, whose page is fetched and kept. */
export function AddressForm({ action, number, url, fault }: Props) {
  const name = pageFaultNamed(fault);
  return (
    <GivenForm
      id="page-address"
      name="Web page"
      label="From the web"
      hint="Fetched by this server, without your name or cookies. What it finds is kept, byte for byte, with when and where."
      submit="Fetch the page"
      {...{ action, number }}
      fault={name === null ? null : PAGE_FAULTS[name]}
    >
      {(field) => <input {...field} type="url" name="url" maxLength={2_000} defaultValue={url} />}
    </GivenForm>
  );
}
