import { type GateReport, type JudgedFinding, type Location, stripControls } from '@velocity/model'
import type { Annotation } from './annotation.ts'
import { cutText } from './cut-text.ts'
import { verdictPhrase } from './verdict-words.ts'

/** GitHub cuts a longer message without a word. Units: characters. */
const MESSAGE_CHARS = 4096
const LEVELS = ['error', 'warning', 'notice'] as const

type Level = Annotation['level']

interface Candidate {
  /** 0 for the first place of a finding. */
  readonly rank: number
  /** `placeKey` is the same where the same is said of the same lines. */
  readonly annotation: Annotation & { readonly placeKey: string | null }
}

/**
 * Selects the annotations that help most.
 *
 * Shape:  errors, then warnings, then notices, at most `limitPerLevel` of each. The first place of every finding goes before the
 *         second of any; findings are in the report's order. When some are left out, one notice says how many: it takes the
 *         last notice's place if there is no room for it. `omitted` counts those left out. A line says what is true of it
 *         (`placeNote`) and not the finding's message, once only, whatever number of findings point to it.
 * Errors: never throws. Waived and suppressed findings are not annotated.
 */
export function selectAnnotations(
  report: GateReport,
  limitPerLevel: number,
): { readonly shown: readonly Annotation[]; readonly omitted: number } {
  if (limitPerLevel < 1) return { shown: [], omitted: candidates(report).length }
  const all = candidates(report)
  const levels = LEVELS.map((level) => all.filter((one) => one.level === level))
  const kept = levels.map((list) => list.slice(0, limitPerLevel))
  const fits = kept.flat().length === all.length
  if (fits) return { shown: kept.flat(), omitted: 0 }
  const [errors = [], warnings = [], notices = []] = kept
  const lastNotices = notices.slice(0, limitPerLevel - 1)
  const shown = [...errors, ...warnings, ...lastNotices]
  const omitted = all.length - shown.length
  return { shown: [...shown, moreLine(report, omitted)], omitted }
}

function candidates(report: GateReport): readonly Annotation[] {
  const placed = report.findings
    .filter((finding) => finding.waiver === undefined && finding.suppression === undefined)
    .flatMap((finding) => annotationsOf(finding, report))
  return withoutTwins(placed.toSorted((left, right) => left.rank - right.rank).map(({ annotation }) => annotation))
}

/** Two rules about the same lines say the same of them: the first is enough. A file as a whole may be told of twice. */
function withoutTwins(annotations: readonly Candidate['annotation'][]): readonly Annotation[] {
  const seen = new Set<string>()
  return annotations.flatMap(({ placeKey, ...annotation }) => {
    if (placeKey !== null && seen.has(placeKey)) return []
    if (placeKey !== null) seen.add(placeKey)
    return [annotation]
  })
}

function annotationsOf(finding: JudgedFinding, report: GateReport): readonly Candidate[] {
  const level = levelOf(finding, report)
  const title = oneLine(`${verdictPhrase(report)}: ${finding.rule}`, 255)
  const message = `${oneLine(finding.message, MESSAGE_CHARS - 128)} (${finding.code})`
  if (finding.locations.length === 0) {
    return [
      { rank: 0, annotation: { level, path: null, startLine: null, endLine: null, title, message, placeKey: null } },
    ]
  }
  return finding.locations.map((place, rank) => {
    const { path, startLine, endLine } = place
    const told = atPlace(finding, place)
    return {
      rank,
      annotation: {
        level,
        path: stripControls(path),
        startLine: startLine ?? null,
        endLine: endLine ?? startLine ?? null,
        title,
        message: told === null ? message : `${told} (${finding.code})`,
        placeKey: told === null ? null : JSON.stringify([path, told]),
      },
    }
  })
}

/** Says of a run of lines what is true of it, null where the finding's message has to do. */
function atPlace({ placeNote }: JudgedFinding, { startLine, endLine }: Location): string | null {
  if (placeNote === undefined || startLine === undefined) return null
  const last = endLine ?? startLine
  const lines = last === startLine ? `line ${startLine} is` : `lines ${startLine}–${last} are`
  return oneLine(`${lines} ${placeNote}`, MESSAGE_CHARS - 128)
}

/** A verdict that is not enforced never shows as an error. */
function levelOf(finding: JudgedFinding, report: GateReport): Level {
  if (report.enforcement === 'observe' || finding.severity === 'note') return 'notice'
  return finding.verdict !== 'pass' && report.enforcement === 'enforce' ? 'error' : 'warning'
}

function moreLine(report: GateReport, omitted: number): Annotation {
  const title = oneLine(verdictPhrase(report), 255)
  const message = `… and ${omitted} more; see the job summary.`
  return { level: 'notice', path: null, startLine: null, endLine: null, title, message }
}

function oneLine(text: string, maxChars: number): string {
  return cutText(stripControls(text).trim(), maxChars - 32)
}
