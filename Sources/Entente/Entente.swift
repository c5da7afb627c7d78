@_exported public import ActorModel
