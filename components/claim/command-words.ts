/** What somebody did, after their name: "Ana logged". */
export const COMMAND_WORDS: Readonly<Record<string, string>> = {
  "claim.log": "logged",
  "claim.import": "logged several",
  "claim.undo_import": "took an import back",
  "claim.edit": "edited",
  "claim.withdraw": "withdrew",
  "claim.restore": "took the withdrawal back",
  "question.create": "asked",
  "question.edit": "edited the question",
  "scope.rule": "ruled on a scope",
  "scope.revoke": "took a ruling back",
  "reading.overrule": "overruled a reading",
  "reading.restore": "took an overruled reading back",
  "relation.overrule": "overruled a relation",
  "relation.restore": "took an overruled relation back",
  "source.create": "created",
  "source.edit": "edited",
};
