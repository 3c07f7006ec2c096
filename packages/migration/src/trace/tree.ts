/** A node of a parse tree, whatever it is. */
export type TreeNode = Readonly<Record<string, unknown>>

/** Whether a value of a parse tree has fields. */
export function isTreeNode(value: unknown): value is TreeNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A field that is a node, or null. */
export function childOf(node: unknown, field: string): TreeNode | null {
  const child = isTreeNode(node) ? node[field] : null
  return isTreeNode(child) ? child : null
}

/** A field that is text, or null. */
export function textOf(node: unknown, field: string): string | null {
  const text = isTreeNode(node) ? node[field] : null
  return typeof text === 'string' ? text : null
}

/** A field that is a list; [] when it is absent. */
export function listOf(node: unknown, field: string): readonly unknown[] {
  const list = isTreeNode(node) ? node[field] : null
  return Array.isArray(list) ? list : []
}

/** Every node of a tree, in the order of the text. Deep trees need no deep stack. */
export function nodesOf(root: unknown): readonly TreeNode[] {
  const nodes: TreeNode[] = []
  const waiting: unknown[] = [root]
  while (waiting.length > 0) {
    const value = waiting.pop()
    if (Array.isArray(value)) {
      for (const item of value.toReversed()) waiting.push(item)
    } else if (isTreeNode(value)) {
      nodes.push(value)
      for (const item of Object.values(value).reverse()) if (typeof item === 'object') waiting.push(item)
    }
  }
  return nodes
}
