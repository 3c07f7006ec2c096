import { canonicalJson, escapeHtml, formatPercent } from '@velocity/report'
import type { Tally } from '../model/file-coverage.ts'

/** What a badge shows. */
export interface BadgeRequest {
  readonly label: string
  readonly tally: Tally
}

const COLORS: readonly (readonly [number, string])[] = [
  [90, '#2ea44f'],
  [75, '#97ca00'],
  [60, '#dfb317'],
  [0, '#e05d44'],
]

/**
 * Writes the badge for shields.io's endpoint.
 *
 * Shape:  canonical JSON; the percentage is rounded towards failure.
 * Source: https://shields.io/badges/endpoint-badge
 */
export function writeBadgeJson({ label, tally }: BadgeRequest): string {
  const message = badgeText(tally)
  return `${canonicalJson({ schemaVersion: 1, label, message, color: colorOf(tally).slice(1) })}\n`
}

/** Writes the badge as a picture of its own, without a font or a link from outside. Never throws. */
export function writeBadgeSvg({ label, tally }: BadgeRequest): string {
  const message = badgeText(tally)
  const [left, right] = [width(label), width(message)]
  const total = left + right
  const text = (content: string, x: number): string => `<text x="${x}" y="14">${escapeHtml(content)}</text>`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${total}" height="20" role="img" aria-label="${escapeHtml(`${label}: ${message}`)}">`,
    `<title>${escapeHtml(`${label}: ${message}`)}</title>`,
    `<clipPath id="r"><rect width="${total}" height="20" rx="3" fill="#fff"/></clipPath>`,
    `<g clip-path="url(#r)"><rect width="${left}" height="20" fill="#555"/><rect x="${left}" width="${right}" height="20" fill="${colorOf(tally)}"/></g>`,
    '<g fill="#fff" text-anchor="middle" font-family="Verdana,Geneva,DejaVu Sans,sans-serif" font-size="11">',
    text(label, left / 2),
    text(message, left + right / 2),
    '</g></svg>',
    '',
  ].join('\n')
}

function badgeText({ covered, total }: Tally): string {
  return total === 0 ? 'unknown' : formatPercent(covered, total).replace(' %', '%')
}

function colorOf({ covered, total }: Tally): string {
  if (total === 0) return '#9f9f9f'
  return COLORS.find(([floor]) => 100 * covered >= floor * total)?.[1] ?? '#e05d44'
}

// Verdana at 11 px is about 7 px a character.
function width(text: string): number {
  return 10 + 7 * [...text].length
}
