import type { FileCoverage, Tally } from '../model/file-coverage.ts'
import { forEachBranchLine, forEachLine } from '../model/read-tables.ts'
import { EMPTY_TALLY, sumFiles, tallyFile } from '../rules/measure.ts'

/**
 * Writes merged coverage as Cobertura XML with paths relative to the repository's root.
 *
 * Shape:  one package a folder, one class a file, in the order of paths; no time stamp, so the same coverage gives the same bytes.
 * Units:  rates are shares from 0 to 1, floored to four decimals.
 * Errors: never throws.
 * Source: https://github.com/cobertura/web/blob/master/htdocs/xml/coverage-04.dtd
 */
export function writeCobertura(files: readonly FileCoverage[]): string {
  const sorted = [...files].sort((left, right) => (left.path < right.path ? -1 : 1))
  const packages = Map.groupBy(sorted, ({ path }) => folderOf(path))
  const body = [...packages].flatMap(([folder, members]) => [
    `    <package name="${escapeXml(folder === '' ? '.' : folder)}" ${rates(members)} complexity="0">`,
    '      <classes>',
    ...members.map(writeClass),
    '      </classes>',
    '    </package>',
  ])
  const lines = sumFiles(files, 'lines', 'native') ?? EMPTY_TALLY
  const branches = sumFiles(files, 'branches', 'native') ?? EMPTY_TALLY
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<coverage ${rates(files)} lines-covered="${lines.covered}" lines-valid="${lines.total}" branches-covered="${branches.covered}" branches-valid="${branches.total}" complexity="0" version="velocity" timestamp="0">`,
    '  <sources>',
    '    <source>.</source>',
    '  </sources>',
    '  <packages>',
    ...body,
    '  </packages>',
    '</coverage>',
    '',
  ].join('\n')
}

// One text a file: a row a line would be millions of values at once.
function writeClass(file: FileCoverage): string {
  const arms = new Map<number, Tally>()
  forEachBranchLine(file, (line, covered, total) => arms.set(line, { covered, total }))
  let rows = ''
  forEachLine(file, (line, isHit) => {
    rows += `${writeLine(line, isHit, arms.get(line))}\n`
  })
  const name = escapeXml(file.path)
  return [
    `        <class name="${name}" filename="${name}" ${rates([file])} complexity="0">`,
    '          <methods/>',
    '          <lines>',
    `${rows}          </lines>`,
    '        </class>',
  ].join('\n')
}

function writeLine(line: number, isHit: boolean, arms: Tally | undefined): string {
  const start = `            <line number="${line}" hits="${isHit ? 1 : 0}"`
  if (arms === undefined) return `${start} branch="false"/>`
  const percent = Math.floor((100 * arms.covered) / arms.total)
  return `${start} branch="true" condition-coverage="${percent}% (${arms.covered}/${arms.total})"/>`
}

function rates(files: readonly FileCoverage[]): string {
  return `line-rate="${rate(files.map((file) => tallyFile(file, 'lines', 'native')))}" branch-rate="${rate(files.map((file) => tallyFile(file, 'branches', 'native')))}"`
}

function rate(tallies: readonly (Tally | null)[]): string {
  const covered = tallies.reduce((sum, tally) => sum + (tally?.covered ?? 0), 0)
  const total = tallies.reduce((sum, tally) => sum + (tally?.total ?? 0), 0)
  if (total === 0 || covered === total) return '1'
  return `0.${String((BigInt(covered) * 10_000n) / BigInt(total)).padStart(4, '0')}`
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

// Control characters other than these three cannot be written in XML 1.0 at all.
function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/gu, (char) => `&#${char.charCodeAt(0)};`)
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '\ufffd')
}
