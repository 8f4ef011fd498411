import { SHORTCUT_WORDS } from "./shortcuts";
import { SelectField, TextField } from "@/components/ui/field";
import type { Notation } from "@/lib/domain/notation";
import type { Preferences } from "@/lib/domain/preferences";
import { SHORTCUT_IDS } from "@/lib/domain/shortcut-keys";

/** How the app looks and writes, and whether it answers to single keys, in this browser. */
export function PreferenceFields({ preferences: { theme, density, keys, numbers, dates, own } }: { readonly preferences: Preferences }) {
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
      <NotationFields numbers={numbers} dates={dates} />
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

function NotationFields({ numbers, dates }: Notation) {
  return (
    <>
      <SelectField
        name="numbers"
        label="Our numbers"
        hint="Words in quotation marks stay as the source put them. Fields take 9,000 and 0.5 either way."
        initial={numbers}
        options={[
          { value: "comma", label: "12,345.6" },
          { value: "space", label: "12 345,6" },
          { value: "point", label: "12.345,6" },
        ]}
      />
      <SelectField
        name="dates"
        label="Dates"
        hint="Fields take any of these, and show 2024-10-28."
        initial={dates}
        options={[
          { value: "day_first", label: "28 Oct 2024" },
          { value: "month_first", label: "Oct 28, 2024" },
          { value: "iso", label: "2024-10-28" },
        ]}
      />
    </>
  );
}
