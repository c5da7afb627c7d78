enum ActorModelPlaceholder {}
