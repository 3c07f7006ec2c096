/** Rows of a few numbers each, kept flat; sorted only when they did not come in order. */
export class RowBuffer {
  /** How many rows there are. */
  count = 0
  private readonly width: number
  private cells = new Float64Array(0)
  private isSorted = true

  constructor(width: number) {
    this.width = width
  }

  /** Adds a row; columns beyond the width are ignored. */
  add(first: number, second: number, third: number, fourth: number): void {
    const start = this.count * this.width
    if (start + this.width > this.cells.length) this.grow()
    this.cells[start] = first
    this.cells[start + 1] = second
    if (this.width > 2) this.cells[start + 2] = third
    if (this.width > 3) this.cells[start + 3] = fourth
    if (this.isSorted && this.count > 0) this.isSorted = this.compare(this.count - 1, this.count) <= 0
    this.count += 1
  }

  /** Forgets all rows and keeps the memory. */
  clear(): void {
    this.count = 0
    this.isSorted = true
  }

  /** One cell. */
  cell(row: number, column: number): number {
    return this.cells[row * this.width + column] ?? 0
  }

  /** Orders the rows by their columns from the first to the last. */
  sort(): void {
    if (this.isSorted) return
    const order = Uint32Array.from({ length: this.count }, (_, index) => index)
    order.sort((left, right) => this.compare(left, right))
    const sorted = new Float64Array(this.cells.length)
    order.forEach((row, index) => {
      sorted.set(this.cells.subarray(row * this.width, (row + 1) * this.width), index * this.width)
    })
    this.cells = sorted
    this.isSorted = true
  }

  private compare(left: number, right: number): number {
    for (let column = 0; column < this.width; column += 1) {
      const difference = this.cell(left, column) - this.cell(right, column)
      if (difference !== 0) return difference
    }
    return 0
  }

  private grow(): void {
    const next = new Float64Array(Math.max(this.width * 64, this.cells.length * 4))
    next.set(this.cells)
    this.cells = next
  }
}
