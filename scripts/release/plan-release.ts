/** The tags of a release. `moving` ones point at the newest release of their major. */
export interface ReleasePlan {
  readonly tag: string
  readonly moving: string
  readonly ghesTag: string
  readonly ghesMoving: string
}

/**
 * Plans a release's tags.
 *
 * Errors: throws on anything but `X.Y.Z`, and on a version that is not newer than every released one of its major.
 */
export function planRelease(version: string, existingTags: readonly string[]): ReleasePlan {
  const wanted = parse(`v${version}`)
  if (wanted === null) throw new Error(`"${version}" is not a version such as 1.2.0`)
  const released = existingTags.map(parse).filter((known) => known !== null)
  const blocking = released.find((known) => known[0] === wanted[0] && compare(known, wanted) >= 0)
  if (blocking !== undefined) throw new Error(`v${version} is not newer than v${blocking.join('.')}`)
  const [major] = wanted
  return { tag: `v${version}`, moving: `v${major}`, ghesTag: `v${version}-ghes`, ghesMoving: `v${major}-ghes` }
}

type Version = readonly [number, number, number]

function parse(tag: string): Version | null {
  const match = /^v(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/u.exec(tag)
  return match === null ? null : [Number(match[1]), Number(match[2]), Number(match[3])]
}

function compare(left: Version, right: Version): number {
  return left[0] - right[0] || left[1] - right[1] || left[2] - right[2]
}
