import type { Rule } from '../rule.ts'
import { adyenApiKey } from './adyen-api-key.ts'
import { adyenHmacKey } from './adyen-hmac-key.ts'
import { ageSecretKey } from './age-secret-key.ts'
import { alchemyApiKey } from './alchemy-api-key.ts'
import { alchemyApiUrl } from './alchemy-api-url.ts'
import { alchemyAuthToken } from './alchemy-auth-token.ts'
import { binanceApiSecret } from './binance-api-secret.ts'
import { bip39Mnemonic } from './bip39-mnemonic.ts'
import { bitcoinWif } from './bitcoin-wif.ts'
import { bitcoinXprv } from './bitcoin-xprv.ts'
import { bittrexAccessKey } from './bittrex-access-key.ts'
import { braintreeAccessToken } from './braintree-access-token.ts'
import { braintreePrivateKey } from './braintree-private-key.ts'
import { checkoutSecretKey } from './checkout-secret-key.ts'
import { coinbaseAccessToken } from './coinbase-access-token.ts'
import { coinbaseApiKeyName } from './coinbase-api-key-name.ts'
import { crossmintServerKey } from './crossmint-server-key.ts'
import { easypostApiToken } from './easypost-api-token.ts'
import { easypostTestApiToken } from './easypost-test-api-token.ts'
import { ethereumAccountList } from './ethereum-account-list.ts'
import { ethereumPrivateKey } from './ethereum-private-key.ts'
import { etherscanApiKey } from './etherscan-api-key.ts'
import { finicityApiToken } from './finicity-api-token.ts'
import { finicityClientSecret } from './finicity-client-secret.ts'
import { finnhubAccessToken } from './finnhub-access-token.ts'
import { flutterwaveEncryptionKey } from './flutterwave-encryption-key.ts'
import { flutterwavePublicKey } from './flutterwave-public-key.ts'
import { flutterwaveSecretKey } from './flutterwave-secret-key.ts'
import { gocardlessApiToken } from './gocardless-api-token.ts'
import { infuraApiKey } from './infura-api-key.ts'
import { infuraApiUrl } from './infura-api-url.ts'
import { krakenAccessToken } from './kraken-access-token.ts'
import { kucoinAccessToken } from './kucoin-access-token.ts'
import { kucoinSecretKey } from './kucoin-secret-key.ts'
import { lobApiKey } from './lob-api-key.ts'
import { lobPubApiKey } from './lob-pub-api-key.ts'
import { mercadopagoAccessToken } from './mercadopago-access-token.ts'
import { midtransServerKey } from './midtrans-server-key.ts'
import { mollieApiKey } from './mollie-api-key.ts'
import { natsNkeySeed } from './nats-nkey-seed.ts'
import { nostrSecretKey } from './nostr-secret-key.ts'
import { onfidoApiToken } from './onfido-api-token.ts'
import { paddleApiKey } from './paddle-api-key.ts'
import { paypalClientSecret } from './paypal-client-secret.ts'
import { paystackSecretKey } from './paystack-secret-key.ts'
import { personaApiKey } from './persona-api-key.ts'
import { plaidAccessToken } from './plaid-access-token.ts'
import { plaidClientId } from './plaid-client-id.ts'
import { plaidSecretKey } from './plaid-secret-key.ts'
import { polarToken } from './polar-token.ts'
import { quicknodeUrl } from './quicknode-url.ts'
import { rampClientSecret } from './ramp-client-secret.ts'
import { razorpayKeyId } from './razorpay-key-id.ts'
import { razorpayKeySecret } from './razorpay-key-secret.ts'
import { shippoApiToken } from './shippo-api-token.ts'
import { solanaKeypairFile } from './solana-keypair-file.ts'
import { solanaPrivateKey } from './solana-private-key.ts'
import { squareAccessToken } from './square-access-token.ts'
import { squareLegacyAccessToken } from './square-legacy-access-token.ts'
import { squareOauthSecret } from './square-oauth-secret.ts'
import { stellarSecretSeed } from './stellar-secret-seed.ts'
import { stripeLiveSecretKey } from './stripe-live-secret-key.ts'
import { stripePublishableKey } from './stripe-publishable-key.ts'
import { stripeRestrictedKey } from './stripe-restricted-key.ts'
import { stripeTestSecretKey } from './stripe-test-secret-key.ts'
import { stripeWebhookSecret } from './stripe-webhook-secret.ts'
import { suiPrivateKey } from './sui-private-key.ts'
import { wiseApiToken } from './wise-api-token.ts'
import { woocommerceConsumerSecret } from './woocommerce-consumer-secret.ts'
import { xenditSecretKey } from './xendit-secret-key.ts'

/** Every rule for payments, shipping, exchanges and keys of chains. Shape: by id. */
export const PAYMENTS_RULES: readonly Rule[] = [
  adyenApiKey,
  adyenHmacKey,
  ageSecretKey,
  alchemyApiKey,
  alchemyApiUrl,
  alchemyAuthToken,
  binanceApiSecret,
  bip39Mnemonic,
  bitcoinWif,
  bitcoinXprv,
  bittrexAccessKey,
  braintreeAccessToken,
  braintreePrivateKey,
  checkoutSecretKey,
  coinbaseAccessToken,
  coinbaseApiKeyName,
  crossmintServerKey,
  easypostApiToken,
  easypostTestApiToken,
  ethereumAccountList,
  ethereumPrivateKey,
  etherscanApiKey,
  finicityApiToken,
  finicityClientSecret,
  finnhubAccessToken,
  flutterwaveEncryptionKey,
  flutterwavePublicKey,
  flutterwaveSecretKey,
  gocardlessApiToken,
  infuraApiKey,
  infuraApiUrl,
  krakenAccessToken,
  kucoinAccessToken,
  kucoinSecretKey,
  lobApiKey,
  lobPubApiKey,
  mercadopagoAccessToken,
  midtransServerKey,
  mollieApiKey,
  natsNkeySeed,
  nostrSecretKey,
  onfidoApiToken,
  paddleApiKey,
  paypalClientSecret,
  paystackSecretKey,
  personaApiKey,
  plaidAccessToken,
  plaidClientId,
  plaidSecretKey,
  polarToken,
  quicknodeUrl,
  rampClientSecret,
  razorpayKeyId,
  razorpayKeySecret,
  shippoApiToken,
  solanaKeypairFile,
  solanaPrivateKey,
  squareAccessToken,
  squareLegacyAccessToken,
  squareOauthSecret,
  stellarSecretSeed,
  stripeLiveSecretKey,
  stripePublishableKey,
  stripeRestrictedKey,
  stripeTestSecretKey,
  stripeWebhookSecret,
  suiPrivateKey,
  wiseApiToken,
  woocommerceConsumerSecret,
  xenditSecretKey,
]
