import {
  addressesOf,
  BUTTON,
  DESCRIPTION,
  DEVELOPER,
  IDS,
  LIST_ICONS,
  MAILBOX,
  NAME,
  type Place,
  permissionOf,
  RIBBON_ICONS,
  resourceOf,
  SEND_CHECK,
  SEND_MODE,
  VERSION,
} from './app.ts';

/** The code that Microsoft's manifests use for Welsh. */
const WELSH = 'cy-GB';

type Words = { readonly en: string; readonly cy: string };

/**
 * The add-in only manifest, for Outlook on the Mac and older Outlook on Windows, and wherever several messages are to be
 * selected at once outside classic Outlook ("Create and deploy Office Add-ins with the unified manifest", Microsoft Learn).
 */
export function addInOnlyManifest(place: Place): string {
  const at = addressesOf(place);
  const pane = (read: boolean): string =>
    [
      '<Action xsi:type="ShowTaskpane"><SourceLocation resid="Pane.Url"/><SupportsPinning>true</SupportsPinning>',
      read && place.severalAtOnce ? '<SupportsMultiSelect>true</SupportsMultiSelect>' : '',
      read ? '<SupportsNoItemContext>true</SupportsNoItemContext>' : '',
      '</Action>',
    ].join('');
  const surface = (read: boolean): string => {
    const name = read ? 'Read' : 'Compose';
    return `
            <ExtensionPoint xsi:type="Message${name}CommandSurface">
              <OfficeTab id="TabDefault">
                <Group id="${name}.Group">
                  <Label resid="Button.Label"/>
                  <Control xsi:type="Button" id="${name}.Button">
                    <Label resid="Button.Label"/>
                    <Supertip><Title resid="Button.Label"/><Description resid="${name}.Tip"/></Supertip>
                    <Icon>${RIBBON_ICONS.map((size) => `<bt:Image size="${size}" resid="Icon.${size}"/>`).join('')}</Icon>
                    ${pane(read)}
                  </Control>
                </Group>
              </OfficeTab>
            </ExtensionPoint>`;
  };
  return `<?xml version="1.0" encoding="UTF-8"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xmlns:mailappor="http://schemas.microsoft.com/office/mailappversionoverrides/1.0" xsi:type="MailApp">
  <Id>${IDS.addInOnly}</Id>
  <Version>${VERSION}.0</Version>
  <ProviderName>${text(DEVELOPER)}</ProviderName>
  <DefaultLocale>en-GB</DefaultLocale>
  ${localised('DisplayName', NAME.short)}
  ${localised('Description', DESCRIPTION.full)}
  <IconUrl DefaultValue="${text(at.icon(LIST_ICONS.usual))}"/>
  <HighResolutionIconUrl DefaultValue="${text(at.icon(LIST_ICONS.high))}"/>
  <SupportUrl DefaultValue="${text(place.origin)}"/>
  <AppDomains><AppDomain>${text(place.origin)}</AppDomain></AppDomains>
  <Hosts><Host Name="Mailbox"/></Hosts>
  <Requirements><Sets><Set Name="Mailbox" MinVersion="${MAILBOX.pane}"/></Sets></Requirements>
  <FormSettings>
    <Form xsi:type="ItemRead"><DesktopSettings><SourceLocation DefaultValue="${text(at.pane)}"/><RequestedHeight>250</RequestedHeight></DesktopSettings></Form>
  </FormSettings>
  <Permissions>${permissionOf(place).addInOnly}</Permissions>
  <Rule xsi:type="RuleCollection" Mode="Or"><Rule xsi:type="ItemIs" ItemType="Message" FormType="Read"/></Rule>
  <DisableEntityHighlighting>true</DisableEntityHighlighting>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/mailappversionoverrides" xsi:type="VersionOverridesV1_0">
    <VersionOverrides xmlns="http://schemas.microsoft.com/office/mailappversionoverrides/1.1" xsi:type="VersionOverridesV1_1">
      <Requirements><bt:Sets DefaultMinVersion="${MAILBOX.pane}"><bt:Set Name="Mailbox"/></bt:Sets></Requirements>
      <Hosts>
        <Host xsi:type="MailHost">
          <Runtimes><Runtime resid="Events.Url"><Override type="javascript" resid="Events.Script"/></Runtime></Runtimes>
          <DesktopFormFactor>
            <SupportsSharedFolders>true</SupportsSharedFolders>
            <FunctionFile resid="Events.Url"/>${surface(true)}${surface(false)}
            <ExtensionPoint xsi:type="LaunchEvent">
              <LaunchEvents><LaunchEvent Type="OnMessageSend" FunctionName="${SEND_CHECK}" SendMode="${SEND_MODE.addInOnly}"/></LaunchEvents>
              <SourceLocation resid="Events.Url"/>
            </ExtensionPoint>
          </DesktopFormFactor>
        </Host>
      </Hosts>
      <Resources>
        <bt:Images>
          ${RIBBON_ICONS.map((size) => `<bt:Image id="Icon.${size}" DefaultValue="${text(at.icon(size))}"/>`).join('')}
        </bt:Images>
        <bt:Urls>
          <bt:Url id="Pane.Url" DefaultValue="${text(at.pane)}"/>
          <bt:Url id="Events.Url" DefaultValue="${text(at.eventsPage)}"/>
          <bt:Url id="Events.Script" DefaultValue="${text(at.eventsScript)}"/>
        </bt:Urls>
        <bt:ShortStrings>
          ${string('Button.Label', BUTTON.label)}
        </bt:ShortStrings>
        <bt:LongStrings>
          ${string('Read.Tip', BUTTON.tip.read)}
          ${string('Compose.Tip', BUTTON.tip.compose)}
        </bt:LongStrings>
      </Resources>
      <WebApplicationInfo>
        <Id>${text(place.clientId)}</Id>
        <Resource>${text(resourceOf(place))}</Resource>
        <Scopes><Scope>openid</Scope><Scope>profile</Scope></Scopes>
      </WebApplicationInfo>
    </VersionOverrides>
  </VersionOverrides>
</OfficeApp>
`;
}

const localised = (element: string, { en, cy }: Words): string =>
  `<${element} DefaultValue="${text(en)}"><Override Locale="${WELSH}" Value="${text(cy)}"/></${element}>`;

const string = (id: string, { en, cy }: Words): string =>
  `<bt:String id="${id}" DefaultValue="${text(en)}"><bt:Override Locale="${WELSH}" Value="${text(cy)}"/></bt:String>`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const text = (words: string): string => words.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
