enum GraphFormatsPlaceholder {}
