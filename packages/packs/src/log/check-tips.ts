import { UserError } from '@velocity/model'

/**
 * Checks that git can take the tips for nothing else.
 *
 * Errors: VEL_GIT_UNKNOWN_REVISION for what is neither a full hash nor a full ref name.
 */
export function checkTips(tips: readonly string[] | null): void {
  for (const tip of tips ?? [])
    if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64}|HEAD|refs\/[^\s~^:?*[\\]+)$/u.test(tip) || tip.includes('..'))
      throw new UserError({
        code: 'VEL_GIT_UNKNOWN_REVISION',
        message: `${JSON.stringify(tip)} is neither a full hash nor a full ref name.`,
        why: 'a short name can mean several things.',
        fix: 'name the tip as refs/heads/…, refs/tags/… or by its full hash.',
      })
}
