-- Why two claims of a question conflict, as a person found it: a judgement on their pair, whose label is the cause.
alter type judgement_kind add value 'disagreement';
