import type { Rule } from '../rule.ts'
import { facebookAccessToken } from './facebook-access-token.ts'
import { facebookPageAccessToken } from './facebook-page-access-token.ts'
import { facebookSecret } from './facebook-secret.ts'
import { flickrAccessToken } from './flickr-access-token.ts'
import { giphyApiKey } from './giphy-api-key.ts'
import { instagramAccessToken } from './instagram-access-token.ts'
import { linkedinAccessToken } from './linkedin-access-token.ts'
import { linkedinAppSecret } from './linkedin-app-secret.ts'
import { linkedinClientId } from './linkedin-client-id.ts'
import { linkedinLegacySecret } from './linkedin-legacy-secret.ts'
import { nytimesAccessToken } from './nytimes-access-token.ts'
import { pinterestAccessToken } from './pinterest-access-token.ts'
import { redditClientSecret } from './reddit-client-secret.ts'
import { spotifyClientSecret } from './spotify-client-secret.ts'
import { stravaClientSecret } from './strava-client-secret.ts'
import { twitchClientSecret } from './twitch-client-secret.ts'
import { twitchOauthToken } from './twitch-oauth-token.ts'
import { twitterAccessSecret } from './twitter-access-secret.ts'
import { twitterAccessToken } from './twitter-access-token.ts'
import { twitterApiKey } from './twitter-api-key.ts'
import { twitterApiSecret } from './twitter-api-secret.ts'
import { twitterBearerToken } from './twitter-bearer-token.ts'
import { unsplashAccessKey } from './unsplash-access-key.ts'

/** Rules of social networks and media. Shape: by id. */
export const SOCIAL_RULES: readonly Rule[] = [
  facebookAccessToken,
  facebookPageAccessToken,
  facebookSecret,
  flickrAccessToken,
  giphyApiKey,
  instagramAccessToken,
  linkedinAccessToken,
  linkedinAppSecret,
  linkedinClientId,
  linkedinLegacySecret,
  nytimesAccessToken,
  pinterestAccessToken,
  redditClientSecret,
  spotifyClientSecret,
  stravaClientSecret,
  twitchClientSecret,
  twitchOauthToken,
  twitterAccessSecret,
  twitterAccessToken,
  twitterApiKey,
  twitterApiSecret,
  twitterBearerToken,
  unsplashAccessKey,
]
