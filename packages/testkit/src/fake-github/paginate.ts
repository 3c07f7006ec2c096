/** A page of a list and the header that links to its neighbours. */
export interface Page {
  readonly items: readonly unknown[]
  readonly link: string | null
}

const defaultPerPage = 30

/** Cuts a list as GitHub does: `per_page` is capped without a word, `Link` is left out when there is one page. */
export function paginate(items: readonly unknown[], url: URL, maxPerPage: number): Page {
  const perPage = Math.min(Math.max(1, Number(url.searchParams.get('per_page') ?? defaultPerPage)), maxPerPage)
  const page = Math.max(1, Number(url.searchParams.get('page') ?? 1))
  const last = Math.max(1, Math.ceil(items.length / perPage))
  const targets: readonly (readonly [string, number])[] = [
    ...(page > 1 ? ([['prev', page - 1]] as const) : []),
    ...(page < last
      ? ([
          ['next', page + 1],
          ['last', last],
        ] as const)
      : []),
    ...(page > 1 ? ([['first', 1]] as const) : []),
  ]
  const link = targets.map(([name, number]) => {
    const target = new URL(url)
    target.searchParams.set('page', String(number))
    return `<${target.href}>; rel="${name}"`
  })
  return { items: items.slice((page - 1) * perPage, page * perPage), link: link.length === 0 ? null : link.join(', ') }
}
