// One import for a program that does what the command line does.

@_exported public import ActorModel
@_exported public import AnalysisGraph
@_exported public import Diagrams
@_exported public import GraphFormats
@_exported public import GraphvizLayout
@_exported public import Metrics
@_exported public import Queries
@_exported public import Reports
@_exported public import SVGRendering
