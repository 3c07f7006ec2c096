import { type GateReport, type JudgedFinding, stripControls } from '@velocity/model'
import type { Annotation } from './annotation.ts'
import { cutText } from './cut-text.ts'
import { verdictPhrase } from './verdict-words.ts'

/** GitHub cuts a longer message without a word. Units: characters. */
const MESSAGE_CHARS = 4096
const LEVELS = ['error', 'warning', 'notice'] as const

type Level = Annotation['level']

/**
 * Selects the annotations that help most.
 *
 * Shape:  errors, then warnings, then notices, at most `limitPerLevel` of each. The first place of every finding goes before the
 *         second of any; findings are in the report's order. When some are left out, one notice says how many: it takes the
 *         last notice's place if there is no room for it. `omitted` counts those left out.
 * Errors: never throws. Waived findings are not annotated.
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
    .filter((finding) => finding.waiver === undefined)
    .flatMap((finding) => annotationsOf(finding, report))
  return placed.toSorted((left, right) => left.rank - right.rank).map(({ annotation }) => annotation)
}

function annotationsOf(
  finding: JudgedFinding,
  report: GateReport,
): readonly { readonly rank: number; readonly annotation: Annotation }[] {
  const level = levelOf(finding, report)
  const title = oneLine(`${verdictPhrase(report)}: ${finding.rule}`, 255)
  const message = `${oneLine(finding.message, MESSAGE_CHARS - 128)} (${finding.code})`
  if (finding.locations.length === 0) {
    return [{ rank: 0, annotation: { level, path: null, startLine: null, endLine: null, title, message } }]
  }
  return finding.locations.map(({ path, startLine, endLine }, rank) => ({
    rank,
    annotation: {
      level,
      path: stripControls(path),
      startLine: startLine ?? null,
      endLine: endLine ?? startLine ?? null,
      title,
      message,
    },
  }))
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
