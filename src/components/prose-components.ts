// What writers may use on every page.
import Behind from './prose/Behind.astro';
import Certainty from './prose/Certainty.astro';
import Claims from './prose/Claims.astro';
import Conflict from './prose/Conflict.astro';
import Fact from './prose/Fact.astro';
import FileAddress from './prose/FileAddress.astro';
import Link from './prose/Link.astro';
import Note from './prose/Note.astro';
import Source from './prose/Source.astro';
import Term from './prose/Term.astro';
import Table from './prose/Table.astro';

export const proseComponents = { Certainty, Claims, Conflict, Fact, FileAddress, Link, Note, Source, Term, behind: Behind, table: Table };
