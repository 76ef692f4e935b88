import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queries } from '../../api/queries.ts';
import { CheckboxGroup } from '../../parts/checkbox.tsx';
import { ComboBox } from '../../parts/select.tsx';
import { reviewWords } from '../../words/review.ts';

/** Which countries matter: those that are held to or that the paper names, to tick, and any other of the library, to add. */
export function Countries({
  value,
  proposed,
  onChange,
}: {
  readonly value: readonly string[];
  readonly proposed: readonly string[];
  readonly onChange: (codes: readonly string[]) => void;
}) {
  const { data } = useQuery(queries.jurisdictions());
  const known = data?.items ?? [];
  // What was there once stays in sight when it is unticked.
  const [seen, setSeen] = useState<readonly string[]>([]);
  const [adds, setAdds] = useState(0);
  const codes = [...new Set([...value, ...seen, ...proposed])].filter(
    (code) => value.includes(code) || known.some((each) => each.code === code),
  );
  const change = (next: readonly string[]) => {
    setSeen((before) => [...new Set([...before, ...codes])]);
    onChange(next);
  };
  return (
    <>
      <CheckboxGroup
        label={reviewWords.questions.jurisdictions}
        value={value}
        // The service takes no deal without any.
        onChange={(next) => next.length > 0 && change(next)}
        choices={codes.map((id) => ({ id, name: known.find(({ code }) => code === id)?.name ?? id }))}
      />
      <ComboBox
        // Anew after each, so that it is empty again.
        key={adds}
        label={reviewWords.questions.addCountry}
        placeholder={reviewWords.questions.addPlaceholder}
        value={null}
        choices={known.filter(({ code }) => !codes.includes(code)).map(({ code, name }) => ({ id: code, name }))}
        onChange={(code) => {
          if (code === null) return;
          change([...value, code]);
          setAdds(adds + 1);
        }}
      />
    </>
  );
}
