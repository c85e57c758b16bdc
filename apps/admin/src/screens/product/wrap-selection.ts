export interface Selected {
  text: string;
  from: number;
  to: number;
}

/** Puts marks round what is selected and keeps it selected; round nothing, the caret lands between them. */
export function wrapSelection(selected: Selected, marks: { before: string; after: string }): Selected {
  const { text, from, to } = selected;
  const { before, after } = marks;
  return {
    text: text.slice(0, from) + before + text.slice(from, to) + after + text.slice(to),
    from: from + before.length,
    to: to + before.length,
  };
}
