/// The graphs that tests of commands read, relative to the package.
enum Graphs {
  static let article = "Graphs/afghanistan-pakistan.yaml"
  static let july = "Graphs/july-1914.yaml"
  static let tribes = "Graphs/gahuku-gama.yaml"
}
