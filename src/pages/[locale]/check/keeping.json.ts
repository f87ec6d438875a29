// The words around keeping a result; they come with the first result.
import type { APIRoute, GetStaticPaths } from 'astro';
import { keepingWords } from '../../../components/tools/checker-data.ts';
import { localeTags } from '../../../site.ts';

export const getStaticPaths = (() => localeTags.map((locale) => ({ params: { locale }, props: { locale } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ locale: (typeof localeTags)[number] }> = ({ props }) => Response.json(keepingWords(props.locale));
