import type { Rule } from '../rule.ts'
import { airbrakeProjectKey } from './airbrake-project-key.ts'
import { appsignalPushKey } from './appsignal-push-key.ts'
import { axiomToken } from './axiom-token.ts'
import { betterStackSourceToken } from './better-stack-source-token.ts'
import { bugsnagApiKey } from './bugsnag-api-key.ts'
import { checklyApiKey } from './checkly-api-key.ts'
import { coralogixApiKey } from './coralogix-api-key.ts'
import { coralogixPrivateKey } from './coralogix-private-key.ts'
import { cronitorApiKey } from './cronitor-api-key.ts'
import { datadogApiKey } from './datadog-api-key.ts'
import { datadogAppToken } from './datadog-app-token.ts'
import { datadogApplicationKey } from './datadog-application-key.ts'
import { datadogClientToken } from './datadog-client-token.ts'
import { dynatraceApiToken } from './dynatrace-api-token.ts'
import { elasticApmSecretToken } from './elastic-apm-secret-token.ts'
import { firehydrantToken } from './firehydrant-token.ts'
import { grafanaApiKey } from './grafana-api-key.ts'
import { grafanaCloudApiToken } from './grafana-cloud-api-token.ts'
import { grafanaServiceAccountToken } from './grafana-service-account-token.ts'
import { honeycombIngestKey } from './honeycomb-ingest-key.ts'
import { honeycombLegacyApiKey } from './honeycomb-legacy-api-key.ts'
import { honeycombManagementKey } from './honeycomb-management-key.ts'
import { instanaApiToken } from './instana-api-token.ts'
import { lightstepAccessToken } from './lightstep-access-token.ts'
import { logglyInputsUrl } from './loggly-inputs-url.ts'
import { logglyToken } from './loggly-token.ts'
import { logrocketApiKey } from './logrocket-api-key.ts'
import { logzApiToken } from './logz-api-token.ts'
import { logzShippingToken } from './logz-shipping-token.ts'
import { mezmoIngestionKey } from './mezmo-ingestion-key.ts'
import { newRelicBrowserApiToken } from './new-relic-browser-api-token.ts'
import { newRelicInsertKey } from './new-relic-insert-key.ts'
import { newRelicLegacyLicenseKey } from './new-relic-legacy-license-key.ts'
import { newRelicLicenseKey } from './new-relic-license-key.ts'
import { newRelicQueryKey } from './new-relic-query-key.ts'
import { newRelicUserApiId } from './new-relic-user-api-id.ts'
import { newRelicUserApiKey } from './new-relic-user-api-key.ts'
import { opsgenieApiKey } from './opsgenie-api-key.ts'
import { pagerdutyApiKey } from './pagerduty-api-key.ts'
import { pagerdutyIntegrationKey } from './pagerduty-integration-key.ts'
import { pagerdutyOauthToken } from './pagerduty-oauth-token.ts'
import { papertrailApiToken } from './papertrail-api-token.ts'
import { pingdomApiToken } from './pingdom-api-token.ts'
import { posthogPersonalApiKey } from './posthog-personal-api-key.ts'
import { posthogProjectApiKey } from './posthog-project-api-key.ts'
import { posthogSecretKey } from './posthog-secret-key.ts'
import { raygunApiKey } from './raygun-api-key.ts'
import { rollbarAccessToken } from './rollbar-access-token.ts'
import { rootlyApiKey } from './rootly-api-key.ts'
import { samsaraApiToken } from './samsara-api-token.ts'
import { scoutApmKey } from './scout-apm-key.ts'
import { sentryAccessToken } from './sentry-access-token.ts'
import { sentryDsn } from './sentry-dsn.ts'
import { sentryIntegrationToken } from './sentry-integration-token.ts'
import { sentryLegacyDsn } from './sentry-legacy-dsn.ts'
import { sentryOrgToken } from './sentry-org-token.ts'
import { sentryUserToken } from './sentry-user-token.ts'
import { splunkHecToken } from './splunk-hec-token.ts'
import { splunkObservabilityToken } from './splunk-observability-token.ts'
import { splunkSessionToken } from './splunk-session-token.ts'
import { statuspageApiKey } from './statuspage-api-key.ts'
import { sumologicAccessId } from './sumologic-access-id.ts'
import { sumologicAccessToken } from './sumologic-access-token.ts'
import { sumologicCollectorUrl } from './sumologic-collector-url.ts'
import { ubidotsToken } from './ubidots-token.ts'
import { uptimerobotApiKey } from './uptimerobot-api-key.ts'
import { zabbixApiToken } from './zabbix-api-token.ts'

/** Every rule for providers of logs, metrics, errors and incidents. Shape: by id. */
export const OBSERVABILITY_RULES: readonly Rule[] = [
  airbrakeProjectKey,
  appsignalPushKey,
  axiomToken,
  betterStackSourceToken,
  bugsnagApiKey,
  checklyApiKey,
  coralogixApiKey,
  coralogixPrivateKey,
  cronitorApiKey,
  datadogApiKey,
  datadogAppToken,
  datadogApplicationKey,
  datadogClientToken,
  dynatraceApiToken,
  elasticApmSecretToken,
  firehydrantToken,
  grafanaApiKey,
  grafanaCloudApiToken,
  grafanaServiceAccountToken,
  honeycombIngestKey,
  honeycombLegacyApiKey,
  honeycombManagementKey,
  instanaApiToken,
  lightstepAccessToken,
  logglyInputsUrl,
  logglyToken,
  logrocketApiKey,
  logzApiToken,
  logzShippingToken,
  mezmoIngestionKey,
  newRelicBrowserApiToken,
  newRelicInsertKey,
  newRelicLegacyLicenseKey,
  newRelicLicenseKey,
  newRelicQueryKey,
  newRelicUserApiId,
  newRelicUserApiKey,
  opsgenieApiKey,
  pagerdutyApiKey,
  pagerdutyIntegrationKey,
  pagerdutyOauthToken,
  papertrailApiToken,
  pingdomApiToken,
  posthogPersonalApiKey,
  posthogProjectApiKey,
  posthogSecretKey,
  raygunApiKey,
  rollbarAccessToken,
  rootlyApiKey,
  samsaraApiToken,
  scoutApmKey,
  sentryAccessToken,
  sentryDsn,
  sentryIntegrationToken,
  sentryLegacyDsn,
  sentryOrgToken,
  sentryUserToken,
  splunkHecToken,
  splunkObservabilityToken,
  splunkSessionToken,
  statuspageApiKey,
  sumologicAccessId,
  sumologicAccessToken,
  sumologicCollectorUrl,
  ubidotsToken,
  uptimerobotApiKey,
  zabbixApiToken,
]
