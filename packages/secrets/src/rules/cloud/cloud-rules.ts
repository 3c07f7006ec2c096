import type { Rule } from '../rule.ts'
import { aivenApiToken } from './aiven-api-token.ts'
import { aivenServicePassword } from './aiven-service-password.ts'
import { akamaiClientSecret } from './akamai-client-secret.ts'
import { akamaiEdgegridToken } from './akamai-edgegrid-token.ts'
import { algoliaApiKey } from './algolia-api-key.ts'
import { alibabaAccessKeyId } from './alibaba-access-key-id.ts'
import { alibabaSecretKey } from './alibaba-secret-key.ts'
import { alibabaStsToken } from './alibaba-sts-token.ts'
import { awsAccessKeyId } from './aws-access-key-id.ts'
import { awsAccessKeyPair } from './aws-access-key-pair.ts'
import { awsAppsyncApiKey } from './aws-appsync-api-key.ts'
import { awsBedrockApiKey } from './aws-bedrock-api-key.ts'
import { awsBedrockShortTermKey } from './aws-bedrock-short-term-key.ts'
import { awsMwsAuthToken } from './aws-mws-auth-token.ts'
import { awsSecretAccessKey } from './aws-secret-access-key.ts'
import { awsSessionToken } from './aws-session-token.ts'
import { azureAccountKey } from './azure-account-key.ts'
import { azureAiServicesKey } from './azure-ai-services-key.ts'
import { azureApimKey } from './azure-apim-key.ts'
import { azureAppConfiguration } from './azure-app-configuration.ts'
import { azureBatchKey } from './azure-batch-key.ts'
import { azureCaskKey } from './azure-cask-key.ts'
import { azureCommunicationKey } from './azure-communication-key.ts'
import { azureContainerRegistryKey } from './azure-container-registry-key.ts'
import { azureCosmosKey } from './azure-cosmos-key.ts'
import { azureDevopsLegacyPat } from './azure-devops-legacy-pat.ts'
import { azureDevopsPat } from './azure-devops-pat.ts'
import { azureEventGridKey } from './azure-event-grid-key.ts'
import { azureEventHubKey } from './azure-event-hub-key.ts'
import { azureFunctionCode } from './azure-function-code.ts'
import { azureFunctionKey } from './azure-function-key.ts'
import { azureIotKey } from './azure-iot-key.ts'
import { azureMessagingSas } from './azure-messaging-sas.ts'
import { azureMlClassicKey } from './azure-ml-classic-key.ts'
import { azurePublishProfile } from './azure-publish-profile.ts'
import { azureRedisKey } from './azure-redis-key.ts'
import { azureRelayKey } from './azure-relay-key.ts'
import { azureSearchKey } from './azure-search-key.ts'
import { azureServiceBusKey } from './azure-service-bus-key.ts'
import { azureSharedAccessKey } from './azure-shared-access-key.ts'
import { azureSignalrKey } from './azure-signalr-key.ts'
import { azureStorageAccountKey } from './azure-storage-account-key.ts'
import { azureStorageSas } from './azure-storage-sas.ts'
import { azureWebPubsubKey } from './azure-web-pubsub-key.ts'
import { backblazeApplicationKey } from './backblaze-application-key.ts'
import { bunnyApiKey } from './bunny-api-key.ts'
import { ciscoMerakiApiKey } from './cisco-meraki-api-key.ts'
import { clickhouseCloudApiSecret } from './clickhouse-cloud-api-secret.ts'
import { cloudflareAccountToken } from './cloudflare-account-token.ts'
import { cloudflareGlobalKey } from './cloudflare-global-key.ts'
import { cloudflareLegacyGlobalKey } from './cloudflare-legacy-global-key.ts'
import { cloudflareLegacyToken } from './cloudflare-legacy-token.ts'
import { cloudflareOriginCaKey } from './cloudflare-origin-ca-key.ts'
import { cloudflareR2Secret } from './cloudflare-r2-secret.ts'
import { cloudflareTunnelToken } from './cloudflare-tunnel-token.ts'
import { cloudflareTurnstileSecret } from './cloudflare-turnstile-secret.ts'
import { cloudflareUserToken } from './cloudflare-user-token.ts'
import { cloudinaryApiSecret } from './cloudinary-api-secret.ts'
import { cloudinaryUrl } from './cloudinary-url.ts'
import { cockroachdbApiKey } from './cockroachdb-api-key.ts'
import { confluentAccessToken } from './confluent-access-token.ts'
import { confluentCloudSecret } from './confluent-cloud-secret.ts'
import { confluentSecretKey } from './confluent-secret-key.ts'
import { convexDeployKey } from './convex-deploy-key.ts'
import { databricksAccountToken } from './databricks-account-token.ts'
import { databricksOauthSecret } from './databricks-oauth-secret.ts'
import { databricksToken } from './databricks-token.ts'
import { datastaxAstraToken } from './datastax-astra-token.ts'
import { definedNetworkingApiToken } from './defined-networking-api-token.ts'
import { digitaloceanOauthToken } from './digitalocean-oauth-token.ts'
import { digitaloceanPat } from './digitalocean-pat.ts'
import { digitaloceanRefreshToken } from './digitalocean-refresh-token.ts'
import { digitaloceanSpacesKey } from './digitalocean-spaces-key.ts'
import { elasticCloudApiKey } from './elastic-cloud-api-key.ts'
import { elasticsearchApiKey } from './elasticsearch-api-key.ts'
import { elasticsearchApiKeyHeader } from './elasticsearch-api-key-header.ts'
import { elasticsearchServiceToken } from './elasticsearch-service-token.ts'
import { entraClientSecret } from './entra-client-secret.ts'
import { fastlyApiToken } from './fastly-api-token.ts'
import { faunaSecret } from './fauna-secret.ts'
import { flyioAccessToken } from './flyio-access-token.ts'
import { flyioMacaroon } from './flyio-macaroon.ts'
import { gcpApiKey } from './gcp-api-key.ts'
import { gcpFcmServerKey } from './gcp-fcm-server-key.ts'
import { gcpOauthAccessToken } from './gcp-oauth-access-token.ts'
import { gcpOauthClientSecret } from './gcp-oauth-client-secret.ts'
import { gcpOauthRefreshToken } from './gcp-oauth-refresh-token.ts'
import { gcpServiceAccount } from './gcp-service-account.ts'
import { gcpStorageHmacKey } from './gcp-storage-hmac-key.ts'
import { herokuApiKey } from './heroku-api-key.ts'
import { herokuApiKeyV2 } from './heroku-api-key-v2.ts'
import { hetznerCloudToken } from './hetzner-cloud-token.ts'
import { ibmCloudApiKey } from './ibm-cloud-api-key.ts'
import { influxdbToken } from './influxdb-token.ts'
import { influxdbV3Token } from './influxdb-v3-token.ts'
import { linodeToken } from './linode-token.ts'
import { mongodbAtlasPrivateKey } from './mongodb-atlas-private-key.ts'
import { mongodbAtlasServiceAccount } from './mongodb-atlas-service-account.ts'
import { neonApiKey } from './neon-api-key.ts'
import { netlifyAccessToken } from './netlify-access-token.ts'
import { netlifyToken } from './netlify-token.ts'
import { ngrokAuthtoken } from './ngrok-authtoken.ts'
import { openshiftUserToken } from './openshift-user-token.ts'
import { oracleCustomerSecret } from './oracle-customer-secret.ts'
import { ovhApplicationSecret } from './ovh-application-secret.ts'
import { planetscaleApiToken } from './planetscale-api-token.ts'
import { planetscaleOauthToken } from './planetscale-oauth-token.ts'
import { planetscalePassword } from './planetscale-password.ts'
import { prismaPostgresApiKey } from './prisma-postgres-api-key.ts'
import { railwayToken } from './railway-token.ts'
import { renderApiKey } from './render-api-key.ts'
import { renderDeployHook } from './render-deploy-hook.ts'
import { scalewayAccessKey } from './scaleway-access-key.ts'
import { scalewaySecretKey } from './scaleway-secret-key.ts'
import { scalingoApiToken } from './scalingo-api-token.ts'
import { snowflakePassword } from './snowflake-password.ts'
import { snowflakeSessionToken } from './snowflake-session-token.ts'
import { supabaseAccessToken } from './supabase-access-token.ts'
import { supabaseSecretKey } from './supabase-secret-key.ts'
import { supabaseServiceRoleKey } from './supabase-service-role-key.ts'
import { tailscaleKey } from './tailscale-key.ts'
import { tencentSecretId } from './tencent-secret-id.ts'
import { tencentSecretKey } from './tencent-secret-key.ts'
import { upcloudToken } from './upcloud-token.ts'
import { upstashQstashSigningKey } from './upstash-qstash-signing-key.ts'
import { upstashQstashToken } from './upstash-qstash-token.ts'
import { upstashRestToken } from './upstash-rest-token.ts'
import { vercelAiGatewayKey } from './vercel-ai-gateway-key.ts'
import { vercelAppAccessToken } from './vercel-app-access-token.ts'
import { vercelAppRefreshToken } from './vercel-app-refresh-token.ts'
import { vercelBlobToken } from './vercel-blob-token.ts'
import { vercelIntegrationToken } from './vercel-integration-token.ts'
import { vercelLegacyToken } from './vercel-legacy-token.ts'
import { vercelPersonalToken } from './vercel-personal-token.ts'
import { vultrApiKey } from './vultr-api-key.ts'
import { yandexAccessToken } from './yandex-access-token.ts'
import { yandexApiKey } from './yandex-api-key.ts'
import { yandexAwsAccessToken } from './yandex-aws-access-token.ts'
import { yandexOauthToken } from './yandex-oauth-token.ts'

/** Every rule for cloud and data providers. Shape: by id. */
export const CLOUD_RULES: readonly Rule[] = [
  aivenApiToken,
  aivenServicePassword,
  akamaiClientSecret,
  akamaiEdgegridToken,
  algoliaApiKey,
  alibabaAccessKeyId,
  alibabaSecretKey,
  alibabaStsToken,
  awsAccessKeyId,
  awsAccessKeyPair,
  awsAppsyncApiKey,
  awsBedrockApiKey,
  awsBedrockShortTermKey,
  awsMwsAuthToken,
  awsSecretAccessKey,
  awsSessionToken,
  azureAccountKey,
  azureAiServicesKey,
  azureApimKey,
  azureAppConfiguration,
  azureBatchKey,
  azureCaskKey,
  azureCommunicationKey,
  azureContainerRegistryKey,
  azureCosmosKey,
  azureDevopsLegacyPat,
  azureDevopsPat,
  azureEventGridKey,
  azureEventHubKey,
  azureFunctionCode,
  azureFunctionKey,
  azureIotKey,
  azureMessagingSas,
  azureMlClassicKey,
  azurePublishProfile,
  azureRedisKey,
  azureRelayKey,
  azureSearchKey,
  azureServiceBusKey,
  azureSharedAccessKey,
  azureSignalrKey,
  azureStorageAccountKey,
  azureStorageSas,
  azureWebPubsubKey,
  backblazeApplicationKey,
  bunnyApiKey,
  ciscoMerakiApiKey,
  clickhouseCloudApiSecret,
  cloudflareAccountToken,
  cloudflareGlobalKey,
  cloudflareLegacyGlobalKey,
  cloudflareLegacyToken,
  cloudflareOriginCaKey,
  cloudflareR2Secret,
  cloudflareTunnelToken,
  cloudflareTurnstileSecret,
  cloudflareUserToken,
  cloudinaryApiSecret,
  cloudinaryUrl,
  cockroachdbApiKey,
  confluentAccessToken,
  confluentCloudSecret,
  confluentSecretKey,
  convexDeployKey,
  databricksAccountToken,
  databricksOauthSecret,
  databricksToken,
  datastaxAstraToken,
  definedNetworkingApiToken,
  digitaloceanOauthToken,
  digitaloceanPat,
  digitaloceanRefreshToken,
  digitaloceanSpacesKey,
  elasticCloudApiKey,
  elasticsearchApiKey,
  elasticsearchApiKeyHeader,
  elasticsearchServiceToken,
  entraClientSecret,
  fastlyApiToken,
  faunaSecret,
  flyioAccessToken,
  flyioMacaroon,
  gcpApiKey,
  gcpFcmServerKey,
  gcpOauthAccessToken,
  gcpOauthClientSecret,
  gcpOauthRefreshToken,
  gcpServiceAccount,
  gcpStorageHmacKey,
  herokuApiKey,
  herokuApiKeyV2,
  hetznerCloudToken,
  ibmCloudApiKey,
  influxdbToken,
  influxdbV3Token,
  linodeToken,
  mongodbAtlasPrivateKey,
  mongodbAtlasServiceAccount,
  neonApiKey,
  netlifyAccessToken,
  netlifyToken,
  ngrokAuthtoken,
  openshiftUserToken,
  oracleCustomerSecret,
  ovhApplicationSecret,
  planetscaleApiToken,
  planetscaleOauthToken,
  planetscalePassword,
  prismaPostgresApiKey,
  railwayToken,
  renderApiKey,
  renderDeployHook,
  scalewayAccessKey,
  scalewaySecretKey,
  scalingoApiToken,
  snowflakePassword,
  snowflakeSessionToken,
  supabaseAccessToken,
  supabaseSecretKey,
  supabaseServiceRoleKey,
  tailscaleKey,
  tencentSecretId,
  tencentSecretKey,
  upcloudToken,
  upstashQstashSigningKey,
  upstashQstashToken,
  upstashRestToken,
  vercelAiGatewayKey,
  vercelAppAccessToken,
  vercelAppRefreshToken,
  vercelBlobToken,
  vercelIntegrationToken,
  vercelLegacyToken,
  vercelPersonalToken,
  vultrApiKey,
  yandexAccessToken,
  yandexApiKey,
  yandexAwsAccessToken,
  yandexOauthToken,
]
