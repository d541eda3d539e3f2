import {
  ACCENT,
  ACTIVITIES,
  addressesOf,
  BUTTON,
  DESCRIPTION,
  DEVELOPER,
  IDS,
  LANGUAGES,
  MAILBOX,
  NAME,
  PERMISSION,
  type Place,
  permissionOf,
  RIBBON_ICONS,
  resourceOf,
  SCHEMA_VERSION,
  SEND_CHECK,
  SEND_MODE,
  TAB,
  VERSION,
} from './app.ts';

const SCHEMAS = `https://developer.microsoft.com/en-us/json-schemas/teams/v${SCHEMA_VERSION}`;
const WELSH = 'cy.json';

/** The unified manifest for Microsoft 365: the tab in Teams, its activities, and the pane and send check in Outlook. */
export function unifiedManifest(place: Place): Record<string, unknown> {
  const at = addressesOf(place);
  const { hostname } = new URL(place.origin);
  const mailbox = (minVersion: string) => ({ capabilities: [{ name: 'Mailbox', minVersion }] });
  const icons = RIBBON_ICONS.map((size) => ({ size, url: at.icon(size) }));
  const ribbon = (context: 'mailRead' | 'mailCompose', actionId: string, tip: string) => ({
    contexts: [context],
    tabs: [
      {
        builtInTabId: 'TabDefault',
        groups: [
          {
            id: `${context}Group`,
            label: BUTTON.label.en,
            icons,
            controls: [
              {
                id: `${context}Button`,
                type: 'button',
                label: BUTTON.label.en,
                icons,
                supertip: { title: BUTTON.label.en, description: tip },
                actionId,
              },
            ],
          },
        ],
      },
    ],
  });
  return {
    $schema: `${SCHEMAS}/MicrosoftTeams.schema.json`,
    manifestVersion: SCHEMA_VERSION,
    version: VERSION,
    id: IDS.unified,
    localizationInfo: {
      defaultLanguageTag: LANGUAGES.default,
      additionalLanguages: [{ languageTag: LANGUAGES.other, file: WELSH }],
    },
    developer: {
      name: DEVELOPER,
      websiteUrl: place.origin,
      privacyUrl: place.privacyUrl,
      termsOfUseUrl: place.termsUrl,
    },
    name: { short: NAME.short.en, full: NAME.full.en },
    description: { short: DESCRIPTION.short.en, full: DESCRIPTION.full.en },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: ACCENT,
    validDomains: [hostname],
    webApplicationInfo: { id: place.clientId, resource: resourceOf(place) },
    authorization: {
      permissions: {
        resourceSpecific: [
          { name: PERMISSION.activities, type: 'Application' },
          { name: permissionOf(place).unified, type: 'Delegated' },
          { name: PERMISSION.shared, type: 'Delegated' },
        ],
      },
    },
    staticTabs: [{ entityId: TAB.id, name: TAB.name.en, contentUrl: at.tab, websiteUrl: at.tab, scopes: ['personal'] }],
    configurableTabs: [{ configurationUrl: at.channelTab, canUpdateConfiguration: false, scopes: ['team'] }],
    activities: {
      activityTypes: ACTIVITIES.map(({ type, description, template }) => ({
        type,
        description: description.en,
        templateText: template.en,
      })),
    },
    extensions: [
      {
        requirements: { scopes: ['mail'], formFactors: ['desktop'], ...mailbox(MAILBOX.pane) },
        runtimes: [
          {
            id: 'PaneRuntime',
            type: 'general',
            lifetime: 'short',
            code: { page: at.pane },
            requirements: mailbox(MAILBOX.pane),
            actions: [
              {
                id: 'openReadPane',
                type: 'openPage',
                view: 'readPane',
                pinnable: true,
                multiselect: place.severalAtOnce,
                supportsNoItemContext: true,
              },
              { id: 'openComposePane', type: 'openPage', view: 'composePane', pinnable: true },
            ],
          },
          {
            id: 'EventsRuntime',
            type: 'general',
            lifetime: 'short',
            code: { page: at.eventsPage, script: at.eventsScript },
            requirements: mailbox(MAILBOX.sendCheck),
            actions: [{ id: SEND_CHECK, type: 'executeFunction' }],
          },
        ],
        ribbons: [
          ribbon('mailRead', 'openReadPane', BUTTON.tip.read.en),
          ribbon('mailCompose', 'openComposePane', BUTTON.tip.compose.en),
        ],
        autoRunEvents: [
          {
            requirements: mailbox(MAILBOX.sendCheck),
            events: [{ type: 'messageSending', actionId: SEND_CHECK, options: { sendMode: SEND_MODE.unified } }],
          },
        ],
        // A client that takes this one shows nobody the same add-in twice.
        alternates: [{ hide: { customOfficeAddin: { officeAddinId: IDS.addInOnly } } }],
      },
    ],
  };
}

/** The words of the manifest in Welsh, by where they stand in it: the file beside it in the package. */
export function welshWords(): { readonly file: string; readonly words: Readonly<Record<string, string>> } {
  const ribbon = (at: number, tip: string): Record<string, string> => {
    const group = `extensions[0].ribbons[${at}].tabs[0].groups[0]`;
    return {
      [`${group}.label`]: BUTTON.label.cy,
      [`${group}.controls[0].label`]: BUTTON.label.cy,
      [`${group}.controls[0].supertip.title`]: BUTTON.label.cy,
      [`${group}.controls[0].supertip.description`]: tip,
    };
  };
  return {
    file: WELSH,
    words: {
      $schema: `${SCHEMAS}/MicrosoftTeams.Localization.schema.json`,
      'name.short': NAME.short.cy,
      'name.full': NAME.full.cy,
      'description.short': DESCRIPTION.short.cy,
      'description.full': DESCRIPTION.full.cy,
      'staticTabs[0].name': TAB.name.cy,
      ...Object.fromEntries(
        ACTIVITIES.flatMap(({ description, template }, at) => [
          [`activities.activityTypes[${at}].description`, description.cy],
          [`activities.activityTypes[${at}].templateText`, template.cy],
        ]),
      ),
      ...ribbon(0, BUTTON.tip.read.cy),
      ...ribbon(1, BUTTON.tip.compose.cy),
    },
  };
}
