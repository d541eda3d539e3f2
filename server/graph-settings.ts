import { readFileSync } from 'node:fs';
import type { Config } from './config.ts';
import type { GraphSettings } from './graph/connection-settings.ts';

/** What the Graph adapters are told, from the settings of this server. */
export function graphSettings(config: Config): GraphSettings {
  return {
    graphUrl: config.graphUrl,
    authority: config.authority,
    authorityMetadata: config.authorityMetadata,
    clientId: config.clientId,
    clientSecret: config.clientSecret,
    certificate: config.certificateFile === null ? null : readFileSync(config.certificateFile, 'utf8'),
    siteHost: config.siteHost,
    sitePath: config.sitePath,
    mailboxes: config.mailboxes,
    notificationUrl: config.publicUrl === null ? null : `${config.publicUrl}/notifications/graph`,
    clientState: config.webhookSecret,
    secretExpires: config.clientSecretExpires,
    teamsAppId: config.teamsAppId,
    channels: config.teamsChannels,
  };
}
