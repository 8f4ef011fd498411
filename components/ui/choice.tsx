type Props = {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  /** What can be chosen, with the words for it. */
  readonly options: Readonly<Record<string, string>>;
};

/** One of a few, in a form whose state is the address. */
export function Choice({ name, label, value, options }: Props) {
  return (
    <label>
      <span className="mb-1 block text-sm text-muted">{label}</span>
      <select name={name} defaultValue={value} className="control">
        {Object.entries(options).map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
