"use client";

import { CheckField } from "@/components/ui/field";
import { useForm } from "@/components/ui/action-form";

/** After a duplicate was refused: the way to log it all the same. */
export function DuplicateField() {
  const { state } = useForm();
  if (state.code !== "duplicate") return null;
  return (
    <div className="mb-5">
      <CheckField name="isDuplicateMeant" label="It is another report of the same figure: log it all the same" />
    </div>
  );
}
