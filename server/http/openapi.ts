import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { issuerOf } from './authenticate.ts';
import type { HttpSettings } from './needs.ts';

/** The contract as an OpenAPI document at `/api/docs/json`, and a page over it at `/api/docs`; nothing is fetched from outside. */
export function openApi(app: FastifyInstance, settings: HttpSettings): void {
  const { tokenEndpoint } = issuerOf(settings);
  app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Redress', version: '1', description: 'What the Outlook pane and the Teams tab call.' },
      components: {
        securitySchemes: {
          signIn: {
            type: 'oauth2',
            flows: {
              authorizationCode: {
                authorizationUrl: tokenEndpoint.replace(/token$/, 'authorize'),
                tokenUrl: tokenEndpoint,
                scopes: { access_as_user: 'Act in Redress as the person who is signed in' },
              },
            },
          },
        },
      },
    },
    transform: jsonSchemaTransform,
  });
  app.register(swaggerUi, {
    routePrefix: '/api/docs',
    uiConfig: { validatorUrl: null, supportedSubmitMethods: [], deepLinking: false },
    // Swagger UI draws with style attributes and inline pictures; scripts stay our own files.
    staticCSP: {
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self' 'unsafe-inline'",
      'img-src': "'self' data:",
      'font-src': "'self'",
      'connect-src': "'self'",
      'frame-ancestors': "'none'",
      'base-uri': "'none'",
    },
  });
}
