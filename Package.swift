// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target is held to the same rules.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// What tests try by brute force on many thousand graphs takes minutes unless it is optimised; the measures under test
/// are not.
let checkingByBruteForce: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let heap: Target.Dependency = .product(name: "HeapModule", package: "swift-collections")

let package = Package(
  name: "entente",
  products: [
    .library(name: "Entente", targets: ["Entente"]),
    .executable(name: "entente", targets: ["entente"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
  ],
  targets: [
    .target(name: "ActorModel", swiftSettings: strict),
    .systemLibrary(
      name: "CYaml", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CMessageDigest", pkgConfig: "libmd", providers: [.apt(["libmd-dev"]), .brew(["libmd"])]),
    .target(
      name: "GraphFormats", dependencies: ["ActorModel", "CMessageDigest", "CYaml"], swiftSettings: strict),
    .target(name: "AnalysisGraph", dependencies: ["ActorModel"], swiftSettings: strict),
    .systemLibrary(
      name: "CClp", pkgConfig: "clp", providers: [.apt(["coinor-libclp-dev"]), .brew(["clp"])]),
    .target(name: "LinearPrograms", dependencies: ["CClp"], swiftSettings: strict),
    .systemLibrary(
      name: "CLapack", pkgConfig: "lapack", providers: [.apt(["liblapack-dev"]), .brew(["lapack"])]),
    .target(name: "LinearAlgebra", dependencies: ["CLapack"], swiftSettings: strict),
    .target(
      name: "Metrics", dependencies: ["AnalysisGraph", "LinearPrograms", "LinearAlgebra", heap],
      swiftSettings: strict),
    .target(
      name: "Queries", dependencies: ["ActorModel", "AnalysisGraph", "Metrics"], swiftSettings: strict),
    .systemLibrary(
      name: "CGraphviz", pkgConfig: "libgvc", providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]),
    .target(name: "CGraphvizShim", dependencies: ["CGraphviz"]),
    .target(name: "GraphvizLayout", dependencies: ["CGraphvizShim"], swiftSettings: strict),
    // Opens librsvg (Debian: librsvg2-2) when a picture is first rendered, and so links nothing.
    .target(name: "CRsvgShim"),
    .target(name: "SVGRendering", dependencies: ["CRsvgShim"], swiftSettings: strict),
    .target(
      name: "Diagrams",
      dependencies: [
        "ActorModel", "GraphFormats", "AnalysisGraph", "Metrics", "GraphvizLayout", "SVGRendering",
      ],
      swiftSettings: strict),
    .target(
      name: "Reports", dependencies: ["ActorModel", "AnalysisGraph", "Metrics", "Queries"],
      swiftSettings: strict),
    .target(
      name: "Entente",
      dependencies: [
        "ActorModel", "GraphFormats", "AnalysisGraph", "Metrics", "Queries", "GraphvizLayout", "SVGRendering",
        "Diagrams", "Reports",
      ],
      swiftSettings: strict),
    .target(
      name: "CommandLineTool",
      dependencies: [
        "ActorModel", "GraphFormats", "AnalysisGraph", "Metrics", "Queries", "GraphvizLayout", "SVGRendering",
        "Diagrams", "Reports",
        argumentParser,
      ],
      swiftSettings: strict),
    .systemLibrary(name: "CMalloc"),
    .executableTarget(
      name: "entente", dependencies: ["CommandLineTool", "GraphvizLayout", "CMalloc"],
      swiftSettings: strict),
    .testTarget(name: "ActorModelTests", dependencies: ["ActorModel", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "GraphFormatsTests", dependencies: ["ActorModel", "GraphFormats", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "AnalysisGraphTests", dependencies: ["ActorModel", "AnalysisGraph", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "MetricsTests", dependencies: ["AnalysisGraph", "Metrics", "TestSupport"],
      swiftSettings: strict + checkingByBruteForce),
    .testTarget(
      name: "QueriesTests",
      dependencies: ["ActorModel", "AnalysisGraph", "GraphFormats", "Metrics", "Queries", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "GraphvizLayoutTests", dependencies: ["GraphvizLayout", "TestSupport", "entente"],
      swiftSettings: strict),
    .testTarget(
      name: "SVGRenderingTests", dependencies: ["SVGRendering", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "DiagramsTests",
      dependencies: [
        "ActorModel", "AnalysisGraph", "GraphFormats", "GraphvizLayout", "Diagrams", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(name: "ReportsTests", dependencies: ["Reports", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "EntenteTests", dependencies: ["Entente", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "CommandLineTests", dependencies: ["CommandLineTool", "TestSupport", "entente"],
      swiftSettings: strict),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
  ],
  cLanguageStandard: .c11
)
