// The data of a checker as it stands in the page: what repeats from row to row is said once, for it weighs as much as text.
import type { Place, Row } from '../../schema/published.ts';
import type { CheckerData } from './checker-data.ts';

/** A row that its own question alone decides does not name the question again. */
type PackedRow = Omit<Row, 'testedBy'> & { readonly testedBy?: Row['testedBy'] };
type PackedRole = Omit<CheckerData['rulebook']['roles'][number], 'requirements'> & { readonly requirements: readonly PackedRow[] };

export interface PackedData extends Omit<CheckerData, 'rulebook' | 'titles'> {
  readonly rulebook: Omit<CheckerData['rulebook'], 'roles'> & { readonly roles: readonly PackedRole[] };
  /** Names of places that share all else. */
  readonly places: readonly (readonly [countries: string, shared: Omit<Place, 'country'>])[];
  /** Titles of the requirements, in their order. */
  readonly titles: readonly string[];
}

const questionIn = ({ test }: PackedRow): string[] => ('question' in test && test.question !== undefined ? [test.question] : []);

const packedRow = ({ testedBy, ...row }: Row): PackedRow => (testedBy.join() === questionIn(row).join() ? row : { ...row, testedBy });

/** @param data with the places and titles that the checker needs and no others */
export const packed = ({ titles, rulebook, ...data }: CheckerData): PackedData => {
  const { places, ...regions } = rulebook.regions;
  const groups = Map.groupBy(places, ({ country: _, ...shared }) => JSON.stringify(shared));
  return {
    ...data,
    rulebook: { ...rulebook, regions: { ...regions, places: [] }, roles: rulebook.roles.map((it) => ({ ...it, requirements: it.requirements.map(packedRow) })) },
    places: [...groups].map(([shared, of]) => [of.map((it) => it.country).join(' '), JSON.parse(shared)]),
    titles: rulebook.roles.flatMap((it) => it.requirements).map(({ id }) => titles[id] ?? id),
  };
};

/** The data as it was before it was packed; places stand group by group. */
export const unpacked = ({ places, titles, rulebook, ...data }: PackedData): CheckerData => ({
  ...data,
  rulebook: {
    ...rulebook,
    regions: { ...rulebook.regions, places: places.flatMap(([countries, shared]) => countries.split(' ').map((country) => ({ country, ...shared }))) },
    roles: rulebook.roles.map((it) => ({ ...it, requirements: it.requirements.map((row) => ({ ...row, testedBy: row.testedBy ?? questionIn(row) })) })),
  },
  titles: Object.fromEntries(rulebook.roles.flatMap((it) => it.requirements).map(({ id }, index) => [id, titles[index] ?? id])),
});
