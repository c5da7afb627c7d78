enum AnalysisGraphPlaceholder {}
