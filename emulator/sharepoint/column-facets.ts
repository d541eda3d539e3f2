import { isObject, type Json } from './json.ts';
import { invalid, notImitated } from './refusals.ts';

type Member = { readonly is: (value: unknown) => boolean; readonly default?: unknown };

const flag = (otherwise: boolean): Member => ({ is: (value) => typeof value === 'boolean', default: otherwise });
const words = (otherwise: string, ...allowed: string[]): Member => ({
  is: (value) => allowed.includes(value as string),
  default: otherwise,
});
const whole = (otherwise?: number): Member => ({
  is: Number.isInteger,
  ...(otherwise === undefined ? {} : { default: otherwise }),
});
const real: Member = { is: Number.isFinite };
const someText: Member = { is: (value) => typeof value === 'string' };
const texts: Member = {
  is: (value) => Array.isArray(value) && value.every((one) => typeof one === 'string' && one !== ''),
  default: [],
};

const decimals = words('automatic', 'automatic', 'none', 'one', 'two', 'three', 'four', 'five');

/** Members of the facets of v1.0's columnDefinition that are imitated, with what SharePoint assumes for each. */
const FACETS: Readonly<Record<string, Readonly<Record<string, Member>>>> = {
  text: {
    allowMultipleLines: flag(false),
    appendChangesToExistingText: flag(false),
    linesForEditing: whole(0),
    maxLength: whole(),
    textType: words('plain', 'plain', 'richText'),
  },
  choice: {
    allowTextEntry: flag(false),
    choices: texts,
    displayAs: words('dropDownMenu', 'checkBoxes', 'dropDownMenu', 'radioButtons'),
  },
  number: { decimalPlaces: decimals, displayAs: words('number', 'number', 'percentage'), minimum: real, maximum: real },
  currency: { locale: someText },
  boolean: {},
  dateTime: {
    displayAs: words('default', 'default', 'friendly', 'standard'),
    format: words('dateTime', 'dateOnly', 'dateTime'),
  },
  personOrGroup: {
    allowMultipleSelection: flag(false),
    chooseFromType: words('peopleOnly', 'peopleAndGroups', 'peopleOnly'),
    displayAs: someText,
  },
  hyperlinkOrPicture: { isPicture: flag(false) },
};

const KNOWN_ELSEWHERE = ['calculated', 'contentApprovalStatus', 'geolocation', 'lookup', 'term', 'thumbnail'];

export const FACET_NAMES: ReadonlySet<string> = new Set([...Object.keys(FACETS), ...KNOWN_ELSEWHERE]);

/** The one facet a column names. 400 for none or several, 501 for a kind of column that is not imitated. */
export function facetOf(body: Json): string {
  const named = [...FACET_NAMES].filter((facet) => body[facet] !== undefined && body[facet] !== null);
  if (named.length !== 1) throw invalid('Exactly one column type must be specified.');
  if (!(named[0]! in FACETS)) throw notImitated(`A column of type '${named[0]}'`);
  return named[0]!;
}

/** A facet's settings as asked, over `before` (a change) or over SharePoint's own defaults (a new column). */
export function settingsOf(facet: string, asked: unknown, before: Json | null): Json {
  if (!isObject(asked)) throw invalid(`Property '${facet}' must be an object.`);
  const members = FACETS[facet]!;
  const settings: Json = {};
  for (const [name, member] of Object.entries(members)) {
    const kept = before === null ? member.default : before[name];
    if (kept !== undefined) settings[name] = kept;
  }
  for (const [name, value] of Object.entries(asked)) {
    if (name.startsWith('@')) continue;
    const member = Object.hasOwn(members, name) ? members[name] : undefined;
    if (member === undefined) throw invalid(`Property '${name}' is not recognized.`);
    if (value === null) continue;
    if (!member.is(value)) throw invalid(`The value of '${facet}/${name}' is not valid.`);
    settings[name] = value;
  }
  return facet === 'text' ? textSettings(settings) : settings;
}

function textSettings(settings: Json): Json {
  if (settings.appendChangesToExistingText === true) throw notImitated('Appending changes to existing text');
  if (settings.allowMultipleLines === true) {
    const { maxLength: _, ...multiLine } = settings;
    return { ...multiLine, linesForEditing: settings.linesForEditing || 6 };
  }
  const { textType: _, ...singleLine } = settings;
  const longest = settings.maxLength ?? 255;
  if (typeof longest !== 'number' || longest < 1 || longest > 255) {
    throw invalid('A single line of text is between 1 and 255 characters long.');
  }
  return { ...singleLine, maxLength: longest };
}
