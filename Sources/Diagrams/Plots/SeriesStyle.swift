/// A colour and a pattern for each of several series; the pattern alone tells the first four apart.
struct SeriesStyle: Sendable, Hashable {
  let line: Paint
  let surface: Paint
  let dash: [Double]

  /// The style of the series at a position; they repeat after eight.
  init(_ position: Int) {
    let number = position % GroupStyles.colors.count
    let colors = GroupStyles.colors[number]
    line = Paint("series-\(number + 1)", light: colors.border, dark: colors.darkBorder)
    surface = Paint(
      "series-surface-\(number + 1)", light: colors.fill, dark: colors.darkFill, print: 0xE8E8E8)
    dash = [[], [7, 3], [2, 3], [9, 3, 2, 3]][number % 4]
  }
}
