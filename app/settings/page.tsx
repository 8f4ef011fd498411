import { Sheet } from "@/components/shell/page";
import { ActionForm } from "@/components/ui/action-form";
import { Announcement } from "@/components/ui/announcement";
import { SubmitButton, TextField } from "@/components/ui/field";
import { Bookmarklet } from "@/components/shell/bookmarklet";
import { PreferenceFields } from "@/components/shell/preference-fields";
import { Moment, NotationProvider } from "@/components/ui/notation";
import { publicAddress } from "@/lib/boundary/hosts";
import { preferences } from "@/lib/boundary/preferences";
import { requirePerson } from "@/lib/boundary/session";
import { bookmarklet } from "@/lib/domain/clip";
import { addressWords, deviceWords } from "@/lib/domain/device-words";
import { type Account, showAccount } from "@/lib/usecases/accounts";
import { changePasswordAction, endSessionsAction, preferencesAction, renameAction } from "./actions";

export const metadata = { title: "Settings" };

const SAVED: Readonly<Record<string, string>> = {
  name: "Your name is saved.",
  password: "Your password is changed. Every other session was signed out.",
  sessions: "Signed out.",
  look: "Saved for this browser.",
};

type Props = { readonly searchParams: Promise<{ saved?: string; at?: string }> };

export default async function SettingsPage({ searchParams }: Props) {
  const person = await requirePerson();
  const account = await showAccount(person.userId);
  const { saved: what = "", at = "" } = await searchParams;
  const chosen = await preferences();
  return (
    <NotationProvider notation={{ numbers: chosen.numbers, dates: chosen.dates }}>
      <Sheet title="Settings">
        {SAVED[what] === undefined ? null : <Announcement key={at}>{SAVED[what]}</Announcement>}
        <p className="mb-8">
          <a href="/">Back to your workspace</a>
        </p>
        <section aria-labelledby="profile" className="mb-10">
          <h2 id="profile" className="mb-3">
            Profile
          </h2>
          <ActionForm key={at} action={renameAction} className="grid gap-4">
            <TextField name="name" label="Name" initial={person.name} autoComplete="name" hint={`You sign in as ${person.email}.`} />
            <div>
              <SubmitButton>Save name</SubmitButton>
            </div>
          </ActionForm>
        </section>
        <section aria-labelledby="keyboard" className="mb-10">
          <h2 id="keyboard" className="mb-3">
            Looks and keyboard, in this browser
          </h2>
          <ActionForm key={at} action={preferencesAction} className="grid gap-4">
            <PreferenceFields preferences={chosen} />
            <div>
              <SubmitButton>Save looks</SubmitButton>
            </div>
          </ActionForm>
        </section>
        <Clipping />
        <section aria-labelledby="password" className="mb-10">
          <h2 id="password" className="mb-3">
            {account.hasPassword ? "Change password" : "Set a password"}
          </h2>
          <ActionForm key={at} action={changePasswordAction} className="grid gap-4">
            {account.hasPassword ? (
              <TextField name="current" label="Current password" type="password" autoComplete="current-password" />
            ) : null}
            <TextField
              name="next"
              label="New password"
              type="password"
              autoComplete="new-password"
              hint="At least 12 characters. A few unrelated words are easy to remember."
            />
            <div>
              <SubmitButton>Save password</SubmitButton>
            </div>
          </ActionForm>
        </section>
        <Sessions account={account} currentId={person.sessionId} />
      </Sheet>
    </NotationProvider>
  );
}

function Clipping() {
  return (
    <section aria-labelledby="clip" className="mb-10">
      <h2 id="clip" className="mb-3">
        Log from the page you read
      </h2>
      <Bookmarklet script={bookmarklet(publicAddress("/clip"))} />
    </section>
  );
}

function Sessions({ account, currentId }: { readonly account: Account; readonly currentId: string }) {
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions" className="mb-3">
        Where you are signed in
      </h2>
      <ul className="mb-4 divide-y divide-hairline border-y border-hairline">
        {account.sessions.map(({ id, device, place, lastSeenAt }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-2">
            <span className="min-w-0">
              {deviceWords(device)}
              <span className="block text-sm text-muted">
                {id === currentId ? (
                  "This session"
                ) : (
                  <>
                    Last used <Moment at={lastSeenAt} />
                  </>
                )}{" "}
                · from {addressWords(place)}
              </span>
            </span>
            {id === currentId ? null : (
              <form action={endSessionsAction.bind(null, id)}>
                <button type="submit" className="button">
                  Sign out
                  <span className="sr-only">
                    {" "}
                    of the session last used <Moment at={lastSeenAt} />
                  </span>
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      <form action={endSessionsAction.bind(null, "others")}>
        <button type="submit" className="button">
          Sign out everywhere else
        </button>
      </form>
    </section>
  );
}
