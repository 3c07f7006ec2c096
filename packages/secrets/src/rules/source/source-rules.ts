import type { Rule } from '../rule.ts'
import { onePasswordSecretKey } from './1password-secret-key.ts'
import { onePasswordServiceAccountToken } from './1password-service-account-token.ts'
import { aikidoToken } from './aikido-token.ts'
import { ansibleGalaxyToken } from './ansible-galaxy-token.ts'
import { appveyorApiToken } from './appveyor-api-token.ts'
import { arcjetKey } from './arcjet-key.ts'
import { artifactoryApiKey } from './artifactory-api-key.ts'
import { artifactoryReferenceToken } from './artifactory-reference-token.ts'
import { atlassianApiToken } from './atlassian-api-token.ts'
import { atlassianDataCenterToken } from './atlassian-data-center-token.ts'
import { atlassianLegacyApiToken } from './atlassian-legacy-api-token.ts'
import { bitbucketAccessToken } from './bitbucket-access-token.ts'
import { bitbucketAppPassword } from './bitbucket-app-password.ts'
import { bitbucketClientId } from './bitbucket-client-id.ts'
import { bitbucketClientSecret } from './bitbucket-client-secret.ts'
import { bitbucketDataCenterToken } from './bitbucket-data-center-token.ts'
import { bitriseLegacyToken } from './bitrise-legacy-token.ts'
import { bitriseToken } from './bitrise-token.ts'
import { blockProtocolApiKey } from './block-protocol-api-key.ts'
import { browserstackAccessKey } from './browserstack-access-key.ts'
import { buildkiteAgentToken } from './buildkite-agent-token.ts'
import { buildkiteApiToken } from './buildkite-api-token.ts'
import { buildkiteLegacyAgentToken } from './buildkite-legacy-agent-token.ts'
import { chromaticProjectToken } from './chromatic-project-token.ts'
import { circleciLegacyToken } from './circleci-legacy-token.ts'
import { circleciPat } from './circleci-pat.ts'
import { circleciProjectToken } from './circleci-project-token.ts'
import { clojarsApiToken } from './clojars-api-token.ts'
import { cloudsmithApiToken } from './cloudsmith-api-token.ts'
import { cloudsmithLegacyKey } from './cloudsmith-legacy-key.ts'
import { codacyProjectToken } from './codacy-project-token.ts'
import { codeclimateReporterId } from './codeclimate-reporter-id.ts'
import { codecovAccessToken } from './codecov-access-token.ts'
import { configcatSdkKey } from './configcat-sdk-key.ts'
import { coverallsRepoToken } from './coveralls-repo-token.ts'
import { cratesIoToken } from './crates-io-token.ts'
import { denoDeployToken } from './deno-deploy-token.ts'
import { dependencyTrackApiKey } from './dependency-track-api-key.ts'
import { depotToken } from './depot-token.ts'
import { dockerOat } from './docker-oat.ts'
import { dockerPat } from './docker-pat.ts'
import { dockerSwarmJoinToken } from './docker-swarm-join-token.ts'
import { dockerSwarmUnlockKey } from './docker-swarm-unlock-key.ts'
import { dopplerApiToken } from './doppler-api-token.ts'
import { dopplerServiceAccountToken } from './doppler-service-account-token.ts'
import { dopplerServiceToken } from './doppler-service-token.ts'
import { droneAccessToken } from './drone-access-token.ts'
import { expoAccessToken } from './expo-access-token.ts'
import { flagsmithServerKey } from './flagsmith-server-key.ts'
import { gemfuryToken } from './gemfury-token.ts'
import { giteaAccessToken } from './gitea-access-token.ts'
import { giteeAccessToken } from './gitee-access-token.ts'
import { gitguardianApiKey } from './gitguardian-api-key.ts'
import { githubAppInstallationToken } from './github-app-installation-token.ts'
import { githubAppUserToken } from './github-app-user-token.ts'
import { githubClientId } from './github-client-id.ts'
import { githubFineGrainedPat } from './github-fine-grained-pat.ts'
import { githubLegacyToken } from './github-legacy-token.ts'
import { githubOauth } from './github-oauth.ts'
import { githubOauthClientSecret } from './github-oauth-client-secret.ts'
import { githubPat } from './github-pat.ts'
import { githubRefreshToken } from './github-refresh-token.ts'
import { gitlabCicdJobToken } from './gitlab-cicd-job-token.ts'
import { gitlabDeployToken } from './gitlab-deploy-token.ts'
import { gitlabFeatureFlagClientToken } from './gitlab-feature-flag-client-token.ts'
import { gitlabFeedToken } from './gitlab-feed-token.ts'
import { gitlabIncomingMailToken } from './gitlab-incoming-mail-token.ts'
import { gitlabKubernetesAgentToken } from './gitlab-kubernetes-agent-token.ts'
import { gitlabOauthAppSecret } from './gitlab-oauth-app-secret.ts'
import { gitlabPat } from './gitlab-pat.ts'
import { gitlabPtt } from './gitlab-ptt.ts'
import { gitlabRrt } from './gitlab-rrt.ts'
import { gitlabRunnerAuthenticationToken } from './gitlab-runner-authentication-token.ts'
import { gitlabRunnerRegistrationToken } from './gitlab-runner-registration-token.ts'
import { gitlabScimToken } from './gitlab-scim-token.ts'
import { gitlabSessionCookie } from './gitlab-session-cookie.ts'
import { gitlabWorkspaceToken } from './gitlab-workspace-token.ts'
import { harnessApiKey } from './harness-api-key.ts'
import { hashicorpTfApiToken } from './hashicorp-tf-api-token.ts'
import { hexApiKey } from './hex-api-key.ts'
import { infisicalClientSecret } from './infisical-client-secret.ts'
import { infisicalServiceToken } from './infisical-service-token.ts'
import { infracostApiToken } from './infracost-api-token.ts'
import { inngestSigningKey } from './inngest-signing-key.ts'
import { jenkinsApiToken } from './jenkins-api-token.ts'
import { jenkinsBuildToken } from './jenkins-build-token.ts'
import { jetbrainsPermanentToken } from './jetbrains-permanent-token.ts'
import { jfrogNamedKey } from './jfrog-named-key.ts'
import { lambdatestAccessKey } from './lambdatest-access-key.ts'
import { launchdarklyKey } from './launchdarkly-key.ts'
import { launchdarklyLegacyToken } from './launchdarkly-legacy-token.ts'
import { lichessToken } from './lichess-token.ts'
import { liveblocksSecretKey } from './liveblocks-secret-key.ts'
import { npmAccessToken } from './npm-access-token.ts'
import { npmLegacyAuthToken } from './npm-legacy-auth-token.ts'
import { nugetApiKey } from './nuget-api-key.ts'
import { nugetConfigPassword } from './nuget-config-password.ts'
import { nxCloudAccessToken } from './nx-cloud-access-token.ts'
import { octopusDeployApiKey } from './octopus-deploy-api-key.ts'
import { openvsxToken } from './openvsx-token.ts'
import { oryToken } from './ory-token.ts'
import { packagistApiToken } from './packagist-api-token.ts'
import { packagistToken } from './packagist-token.ts'
import { pangeaToken } from './pangea-token.ts'
import { percyToken } from './percy-token.ts'
import { permitIoApiKey } from './permit-io-api-key.ts'
import { phabricatorConduitToken } from './phabricator-conduit-token.ts'
import { portainerToken } from './portainer-token.ts'
import { postmanApiToken } from './postman-api-token.ts'
import { postmanCollectionKey } from './postman-collection-key.ts'
import { prefectApiToken } from './prefect-api-token.ts'
import { pulumiApiToken } from './pulumi-api-token.ts'
import { pypiUploadToken } from './pypi-upload-token.ts'
import { rubygemsApiToken } from './rubygems-api-token.ts'
import { saucelabsAccessKey } from './saucelabs-access-key.ts'
import { scalrApiToken } from './scalr-api-token.ts'
import { semgrepAppToken } from './semgrep-app-token.ts'
import { sidekiqSecret } from './sidekiq-secret.ts'
import { sidekiqSensitiveUrl } from './sidekiq-sensitive-url.ts'
import { snykAccessToken } from './snyk-access-token.ts'
import { snykApiToken } from './snyk-api-token.ts'
import { socketApiKey } from './socket-api-key.ts'
import { sonarLegacyToken } from './sonar-legacy-token.ts'
import { sonarToken } from './sonar-token.ts'
import { sourcegraphLegacyToken } from './sourcegraph-legacy-token.ts'
import { sourcegraphServiceKey } from './sourcegraph-service-key.ts'
import { sourcegraphToken } from './sourcegraph-token.ts'
import { stackhawkApiKey } from './stackhawk-api-key.ts'
import { statsigSecretKey } from './statsig-secret-key.ts'
import { stytchSecret } from './stytch-secret.ts'
import { teamcityAccessToken } from './teamcity-access-token.ts'
import { tolgeeToken } from './tolgee-token.ts'
import { transifexApiToken } from './transifex-api-token.ts'
import { travisciAccessToken } from './travisci-access-token.ts'
import { trelloApiKey } from './trello-api-key.ts'
import { trelloLegacyToken } from './trello-legacy-token.ts'
import { trelloToken } from './trello-token.ts'
import { triggerDevKey } from './trigger-dev-key.ts'
import { truenasApiKey } from './truenas-api-key.ts'
import { turboToken } from './turbo-token.ts'
import { unkeyRootKey } from './unkey-root-key.ts'
import { unleashApiToken } from './unleash-api-token.ts'
import { valTownToken } from './val-town-token.ts'
import { vaultBatchToken } from './vault-batch-token.ts'
import { vaultLegacyToken } from './vault-legacy-token.ts'
import { vaultRecoveryToken } from './vault-recovery-token.ts'
import { vaultToken } from './vault-token.ts'
import { vaultUnsealKey } from './vault-unseal-key.ts'
import { wakatimeApiKey } from './wakatime-api-key.ts'
import { weblateToken } from './weblate-token.ts'
import { wireguardPrivateKey } from './wireguard-private-key.ts'
import { xataApiKey } from './xata-api-key.ts'
import { zuploApiKey } from './zuplo-api-key.ts'

/** Credentials of source hosting, builds, packages and secret stores. Shape: by id. */
export const SOURCE_RULES: readonly Rule[] = [
  aikidoToken,
  arcjetKey,
  blockProtocolApiKey,
  inngestSigningKey,
  lichessToken,
  liveblocksSecretKey,
  onePasswordSecretKey,
  onePasswordServiceAccountToken,
  ansibleGalaxyToken,
  appveyorApiToken,
  artifactoryApiKey,
  artifactoryReferenceToken,
  atlassianApiToken,
  atlassianDataCenterToken,
  atlassianLegacyApiToken,
  bitbucketAccessToken,
  bitbucketAppPassword,
  bitbucketClientId,
  bitbucketClientSecret,
  bitbucketDataCenterToken,
  bitriseLegacyToken,
  bitriseToken,
  browserstackAccessKey,
  buildkiteAgentToken,
  buildkiteApiToken,
  buildkiteLegacyAgentToken,
  chromaticProjectToken,
  circleciLegacyToken,
  circleciPat,
  circleciProjectToken,
  clojarsApiToken,
  cloudsmithApiToken,
  cloudsmithLegacyKey,
  codacyProjectToken,
  codeclimateReporterId,
  codecovAccessToken,
  configcatSdkKey,
  coverallsRepoToken,
  cratesIoToken,
  denoDeployToken,
  dependencyTrackApiKey,
  depotToken,
  dockerOat,
  dockerPat,
  dockerSwarmJoinToken,
  dockerSwarmUnlockKey,
  dopplerApiToken,
  dopplerServiceAccountToken,
  dopplerServiceToken,
  droneAccessToken,
  expoAccessToken,
  flagsmithServerKey,
  gemfuryToken,
  giteaAccessToken,
  giteeAccessToken,
  gitguardianApiKey,
  githubAppInstallationToken,
  githubAppUserToken,
  githubClientId,
  githubFineGrainedPat,
  githubLegacyToken,
  githubOauthClientSecret,
  githubOauth,
  githubPat,
  githubRefreshToken,
  gitlabCicdJobToken,
  gitlabDeployToken,
  gitlabFeatureFlagClientToken,
  gitlabFeedToken,
  gitlabIncomingMailToken,
  gitlabKubernetesAgentToken,
  gitlabOauthAppSecret,
  gitlabPat,
  gitlabPtt,
  gitlabRrt,
  gitlabRunnerAuthenticationToken,
  gitlabRunnerRegistrationToken,
  gitlabScimToken,
  gitlabSessionCookie,
  gitlabWorkspaceToken,
  harnessApiKey,
  hashicorpTfApiToken,
  hexApiKey,
  infisicalClientSecret,
  infisicalServiceToken,
  infracostApiToken,
  jenkinsApiToken,
  jenkinsBuildToken,
  jetbrainsPermanentToken,
  jfrogNamedKey,
  lambdatestAccessKey,
  launchdarklyKey,
  launchdarklyLegacyToken,
  npmAccessToken,
  npmLegacyAuthToken,
  nugetApiKey,
  nugetConfigPassword,
  nxCloudAccessToken,
  octopusDeployApiKey,
  openvsxToken,
  oryToken,
  packagistApiToken,
  packagistToken,
  pangeaToken,
  percyToken,
  permitIoApiKey,
  phabricatorConduitToken,
  portainerToken,
  postmanApiToken,
  postmanCollectionKey,
  prefectApiToken,
  pulumiApiToken,
  pypiUploadToken,
  rubygemsApiToken,
  saucelabsAccessKey,
  scalrApiToken,
  semgrepAppToken,
  sidekiqSecret,
  sidekiqSensitiveUrl,
  snykAccessToken,
  snykApiToken,
  socketApiKey,
  sonarLegacyToken,
  sonarToken,
  sourcegraphLegacyToken,
  sourcegraphServiceKey,
  sourcegraphToken,
  stackhawkApiKey,
  statsigSecretKey,
  stytchSecret,
  teamcityAccessToken,
  tolgeeToken,
  transifexApiToken,
  travisciAccessToken,
  trelloApiKey,
  trelloLegacyToken,
  trelloToken,
  triggerDevKey,
  truenasApiKey,
  turboToken,
  unkeyRootKey,
  unleashApiToken,
  valTownToken,
  vaultBatchToken,
  vaultLegacyToken,
  vaultRecoveryToken,
  vaultToken,
  vaultUnsealKey,
  wakatimeApiKey,
  weblateToken,
  wireguardPrivateKey,
  xataApiKey,
  zuploApiKey,
]
