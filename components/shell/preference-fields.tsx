import { SelectField } from "@/components/ui/field";
import type { Preferences } from "@/lib/domain/preferences";

/** How the app looks, and whether it answers to single keys, in this browser. */
export function PreferenceFields({ preferences: { theme, density, keys } }: { readonly preferences: Preferences }) {
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
    </>
  );
}
