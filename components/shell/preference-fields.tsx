import { SHORTCUT_WORDS } from "./shortcuts";
import { SelectField, TextField } from "@/components/ui/field";
import type { Preferences } from "@/lib/domain/preferences";
import { SHORTCUT_IDS } from "@/lib/domain/shortcut-keys";

/** How the app looks, and whether it answers to single keys, in this browser. */
export function PreferenceFields({ preferences: { theme, density, keys, own } }: { readonly preferences: Preferences }) {
  return (
    <>
      <SelectField
        name="theme"
        label="Colours"
        initial={theme}
        options={[
          { value: "system", label: "As the system has them" },
          { value: "light", label: "Light" },
          { value: "dark", label: "Dark" },
        ]}
      />
      <SelectField
        name="density"
        label="Rows"
        initial={density}
        options={[
          { value: "comfortable", label: "Comfortable" },
          { value: "compact", label: "Compact" },
        ]}
      />
      <SelectField
        name="keys"
        label="Single-key shortcuts"
        hint="Keys such as c for “Log claim”, where no field has the focus. Ctrl K and ⌘ K work either way."
        initial={keys}
        options={[
          { value: "on", label: "On" },
          { value: "off", label: "Off" },
        ]}
      />
      <fieldset>
        <legend className="mb-1 font-medium">Which keys</legend>
        <p className="mb-3 text-sm text-muted">One key, or two with a space between; empty for none.</p>
        <div className="grid gap-3 sm:grid-cols-4">
          {SHORTCUT_IDS.map((id) => (
            <TextField key={id} name={`key-${id}`} label={SHORTCUT_WORDS[id]} initial={own[id]} />
          ))}
        </div>
      </fieldset>
    </>
  );
}
