import { scanInStretches } from '../compat/scan-in-stretches.ts'
import { createCandidates } from './candidates.ts'
import { createFragmentScan } from './fragment-scan.ts'
import { createRuleSet } from './rule-set.ts'
import type { Scanner, ScannerOptions } from './scanner.ts'
import { wholeText } from './text-window.ts'

/**
 * Makes a scanner of a rule set. Regular expressions are made when they are first needed.
 *
 * Shape:  with `compat: gitleaks` a fragment is looked at in the pieces in which that scanner does.
 * Errors: those of `parsePattern`.
 */
export function createScanner(options: ScannerOptions): Scanner {
  const scanner = createPlainScanner(options)
  return options.compat === 'gitleaks' ? scanInStretches(scanner) : scanner
}

/** The same, without pieces. */
export function createPlainScanner(options: ScannerOptions): Scanner {
  const rules = createRuleSet(options)
  const candidates = createCandidates(rules.rules.length)
  return {
    open: (fragment) => createFragmentScan({ options, rules, candidates, fragment, isWhole: false }),
    scan(fragment) {
      const scan = createFragmentScan({ options, rules, candidates, fragment, isWhole: true })
      scan.feed(wholeText(fragment.text))
      return scan.close()
    },
  }
}
