import type { Rule } from '../rule.ts'
import { anthropicAdminKey } from './anthropic-admin-key.ts'
import { anthropicApiKey } from './anthropic-api-key.ts'
import { anthropicOauthToken } from './anthropic-oauth-token.ts'
import { anthropicRefreshToken } from './anthropic-refresh-token.ts'
import { anthropicSessionKey } from './anthropic-session-key.ts'
import { anyscaleApiKey } from './anyscale-api-key.ts'
import { apifyApiToken } from './apify-api-token.ts'
import { assemblyaiApiKey } from './assemblyai-api-key.ts'
import { azureAiLegacyKey } from './azure-ai-legacy-key.ts'
import { basetenApiKey } from './baseten-api-key.ts'
import { braveSearchApiKey } from './brave-search-api-key.ts'
import { browserbaseApiKey } from './browserbase-api-key.ts'
import { cartesiaApiKey } from './cartesia-api-key.ts'
import { cerebrasApiKey } from './cerebras-api-key.ts'
import { clarifaiApiKey } from './clarifai-api-key.ts'
import { cohereApiKey } from './cohere-api-key.ts'
import { cozePat } from './coze-pat.ts'
import { cursorApiKey } from './cursor-api-key.ts'
import { deepgramApiKey } from './deepgram-api-key.ts'
import { deepseekApiKey } from './deepseek-api-key.ts'
import { devinApiKey } from './devin-api-key.ts'
import { difyApiKey } from './dify-api-key.ts'
import { e2bApiKey } from './e2b-api-key.ts'
import { elevenlabsApiKey } from './elevenlabs-api-key.ts'
import { elevenlabsLegacyApiKey } from './elevenlabs-legacy-api-key.ts'
import { exaApiKey } from './exa-api-key.ts'
import { falApiKey } from './fal-api-key.ts'
import { firecrawlApiKey } from './firecrawl-api-key.ts'
import { fireworksApiKey } from './fireworks-api-key.ts'
import { friendliToken } from './friendli-token.ts'
import { geminiApiKey } from './gemini-api-key.ts'
import { googleAiAuthKey } from './google-ai-auth-key.ts'
import { groqApiKey } from './groq-api-key.ts'
import { heliconeApiKey } from './helicone-api-key.ts'
import { huggingfaceOrganizationToken } from './huggingface-organization-token.ts'
import { huggingfaceToken } from './huggingface-token.ts'
import { jinaApiKey } from './jina-api-key.ts'
import { langfuseSecretKey } from './langfuse-secret-key.ts'
import { langsmithApiKey } from './langsmith-api-key.ts'
import { langsmithLegacyApiKey } from './langsmith-legacy-api-key.ts'
import { llamacloudApiKey } from './llamacloud-api-key.ts'
import { mem0ApiKey } from './mem0-api-key.ts'
import { mistralApiKey } from './mistral-api-key.ts'
import { modalTokenId } from './modal-token-id.ts'
import { modalTokenSecret } from './modal-token-secret.ts'
import { nvidiaApiKey } from './nvidia-api-key.ts'
import { openaiAdminKey } from './openai-admin-key.ts'
import { openaiCompatibleApiKey } from './openai-compatible-api-key.ts'
import { openaiProjectKey } from './openai-project-key.ts'
import { openaiServiceAccountKey } from './openai-service-account-key.ts'
import { openaiSessionToken } from './openai-session-token.ts'
import { openaiUserKey } from './openai-user-key.ts'
import { openrouterApiKey } from './openrouter-api-key.ts'
import { perplexityApiKey } from './perplexity-api-key.ts'
import { pineconeApiKey } from './pinecone-api-key.ts'
import { pineconeLegacyApiKey } from './pinecone-legacy-api-key.ts'
import { privateaiApiToken } from './privateai-api-token.ts'
import { replicateApiToken } from './replicate-api-token.ts'
import { runpodApiKey } from './runpod-api-key.ts'
import { sambanovaApiKey } from './sambanova-api-key.ts'
import { serpapiApiKey } from './serpapi-api-key.ts'
import { serperApiKey } from './serper-api-key.ts'
import { stabilityApiKey } from './stability-api-key.ts'
import { tavilyApiKey } from './tavily-api-key.ts'
import { togetherApiKey } from './together-api-key.ts'
import { togetherLegacyApiKey } from './together-legacy-api-key.ts'
import { vapiApiKey } from './vapi-api-key.ts'
import { voiceflowApiKey } from './voiceflow-api-key.ts'
import { voyageApiKey } from './voyage-api-key.ts'
import { wandbApiKey } from './wandb-api-key.ts'
import { wandbLegacyApiKey } from './wandb-legacy-api-key.ts'
import { xaiApiKey } from './xai-api-key.ts'
import { zhipuApiKey } from './zhipu-api-key.ts'

/** Every rule for providers of models and of what stands around them. Shape: by id. */
export const AI_RULES: readonly Rule[] = [
  anthropicAdminKey,
  anthropicApiKey,
  anthropicOauthToken,
  anthropicRefreshToken,
  anthropicSessionKey,
  anyscaleApiKey,
  apifyApiToken,
  assemblyaiApiKey,
  azureAiLegacyKey,
  basetenApiKey,
  braveSearchApiKey,
  browserbaseApiKey,
  cartesiaApiKey,
  cerebrasApiKey,
  clarifaiApiKey,
  cohereApiKey,
  cozePat,
  cursorApiKey,
  deepgramApiKey,
  deepseekApiKey,
  devinApiKey,
  difyApiKey,
  e2bApiKey,
  elevenlabsApiKey,
  elevenlabsLegacyApiKey,
  exaApiKey,
  falApiKey,
  firecrawlApiKey,
  fireworksApiKey,
  friendliToken,
  geminiApiKey,
  googleAiAuthKey,
  groqApiKey,
  heliconeApiKey,
  huggingfaceOrganizationToken,
  huggingfaceToken,
  jinaApiKey,
  langfuseSecretKey,
  langsmithApiKey,
  langsmithLegacyApiKey,
  llamacloudApiKey,
  mem0ApiKey,
  mistralApiKey,
  modalTokenId,
  modalTokenSecret,
  nvidiaApiKey,
  openaiAdminKey,
  openaiCompatibleApiKey,
  openaiProjectKey,
  openaiServiceAccountKey,
  openaiSessionToken,
  openaiUserKey,
  openrouterApiKey,
  perplexityApiKey,
  pineconeApiKey,
  pineconeLegacyApiKey,
  privateaiApiToken,
  replicateApiToken,
  runpodApiKey,
  sambanovaApiKey,
  serpapiApiKey,
  serperApiKey,
  stabilityApiKey,
  tavilyApiKey,
  togetherApiKey,
  togetherLegacyApiKey,
  vapiApiKey,
  voiceflowApiKey,
  voyageApiKey,
  wandbApiKey,
  wandbLegacyApiKey,
  xaiApiKey,
  zhipuApiKey,
]
