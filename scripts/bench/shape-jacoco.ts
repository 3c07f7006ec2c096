import type { ReportShape } from './report-shape.ts'

/** JaCoCo's XML: one line, a package a file, classes with methods and counters, and the source file with its lines. */
export const jacocoShape: ReportShape = {
  name: 'JaCoCo',
  fileName: 'jacoco.xml',
  header:
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><!DOCTYPE report PUBLIC "-//JACOCO//DTD Report 1.1//EN" "report.dtd"><report name="app"><sessioninfo id="runner-1" start="1763640000000" dump="1763640060000"/>',
  separator: '',
  footer: '<counter type="LINE" missed="1" covered="1"/></report>',
  record(index, random) {
    const name = `com/example/service${index % 40}/module${index}`
    const parts = [`<package name="${name}"><class name="${name}/Component" sourcefilename="Component.java">`]
    for (let i = 0; i < 5 + random(10); i++) {
      const missed = random(4) === 0 ? 1 : 0
      parts.push(
        `<method name="handle${i}" desc="(Ljava/lang/String;)V" line="${3 + i * 12}"><counter type="INSTRUCTION" missed="${missed * 9}" covered="${9 - missed * 9}"/><counter type="LINE" missed="${missed * 3}" covered="${3 - missed * 3}"/><counter type="METHOD" missed="${missed}" covered="${1 - missed}"/></method>`,
      )
    }
    parts.push('<counter type="CLASS" missed="0" covered="1"/></class><sourcefile name="Component.java">')
    let line = 1
    let missedLines = 0
    const lines = 80 + random(320)
    for (let i = 0; i < lines; i++) {
      line += 1 + random(3)
      const isMissed = random(4) === 0
      if (isMissed) missedLines++
      const instructions = 1 + random(12)
      const branches = i % 8 === 0 ? 2 : 0
      parts.push(
        `<line nr="${line}" mi="${isMissed ? instructions : 0}" ci="${isMissed ? 0 : instructions}" mb="${isMissed ? branches : branches / 2}" cb="${isMissed ? 0 : branches / 2}"/>`,
      )
    }
    parts.push(
      `<counter type="LINE" missed="${missedLines}" covered="${lines - missedLines}"/></sourcefile><counter type="LINE" missed="${missedLines}" covered="${lines - missedLines}"/></package>`,
    )
    return parts.join('')
  },
}
