// Starts Swagger UI on the contract that this gateway serves. In a file of its own, so that the page's policy can
// refuse every script that stands in a page.
const ui = SwaggerUIBundle({
  url: '/api/v1/openapi',
  dom_id: '#docs',
  presets: [SwaggerUIBundle.presets.apis],
  layout: 'BaseLayout',
  deepLinking: true,
  docExpansion: 'none',
  filter: true,
  defaultModelsExpandDepth: -1,
  showExtensions: true,
  validatorUrl: null,
  oauth2RedirectUrl: `${location.origin}/assets/signed-in.html`,
});
ui.initOAuth({ clientId: 'tocsin-console', scopes: 'openid', usePkceWithAuthorizationCodeGrant: true });
