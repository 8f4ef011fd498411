"use client";

import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } from "react-aria-components";
import { useForm } from "@/components/ui/action-form";
import { FieldFrame } from "@/components/ui/field";

export type Suggestion = { readonly id: string; readonly name: string; readonly alias: string | null };

type Props = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly initial?: string;
  readonly suggest: (text: string) => Promise<readonly Suggestion[]>;
};

/** A source by name or alias; a name that is not there yet is made when the form is saved. Plain text without JavaScript. */
export function SourceBox({ name, label, hint, initial = "", suggest }: Props) {
  const { state } = useForm();
  const start = state.values[name] ?? initial;
  return (
    <FieldFrame name={name} label={label} {...(hint === undefined ? {} : { hint })} initial={initial}>
      {(props) => <Box key={start} name={name} label={label} start={start} suggest={suggest} field={props} />}
    </FieldFrame>
  );
}

type BoxProps = {
  readonly name: string;
  readonly label: string;
  readonly start: string;
  readonly suggest: Props["suggest"];
  readonly field: { id: string; "aria-invalid": boolean; "aria-describedby": string | undefined };
};

function Box({ name, label, start, suggest, field }: BoxProps) {
  const [text, setText] = useState(start);
  const found = useSuggestions(text, suggest);
  const input = useRef<HTMLInputElement>(null);
  // What was typed before the page's scripts ran stands in the field, and nowhere else yet.
  useLayoutEffect(() => setText(input.current!.value), []);
  // A name that is written out needs no list, which would keep assistive technology from the rest of the page.
  const items = found.length === 1 && found[0]!.name === text ? [] : found;
  return (
    <ComboBox
      name={name}
      aria-label={label}
      allowsCustomValue
      formValue="text"
      items={items}
      inputValue={text}
      onInputChange={setText}
      defaultFilter={() => true}
      menuTrigger="input"
      isInvalid={field["aria-invalid"]}
    >
      <div className="relative">
        <Input
          ref={input}
          id={field.id}
          aria-describedby={field["aria-describedby"]}
          className="control pe-9"
          dir="auto"
          autoComplete="off"
        />
        <Button
          aria-label={`Show sources for ${label}`}
          className="absolute inset-y-0 end-0 w-9 cursor-pointer text-muted [@media(scripting:none)]:hidden"
        >
          <span aria-hidden="true">▾</span>
        </Button>
      </div>
      <Popover className="w-(--trigger-width) border border-control bg-bg shadow-lg">
        <ListBox className="max-h-72 overflow-auto p-1">
          {(item: Suggestion) => (
            <ListBoxItem
              id={item.id}
              textValue={item.name}
              className="cursor-pointer rounded px-2 py-1.5 data-focused:bg-band data-selected:font-semibold"
            >
              <bdi>{item.name}</bdi>
              {item.alias === null ? null : <span className="text-muted"> · {item.alias}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** The sources whose name holds a text, asked for once nothing more is typed for a moment. */
function useSuggestions(text: string, suggest: Props["suggest"]): readonly Suggestion[] {
  const [found, setFound] = useState<readonly Suggestion[]>([]);
  useEffect(() => {
    let isStale = false;
    const timer = setTimeout(() => {
      suggest(text).then(
        (answer) => {
          if (!isStale) setFound(answer);
        },
        () => undefined,
      );
    }, 120);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [text, suggest]);
  return found;
}
