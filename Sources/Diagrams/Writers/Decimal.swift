/// A number with at most two decimals, a full stop and no exponent, whatever the machine's language.
///
/// A number that is not finite or beyond 10¹² is written as 0, which no drawing contains.
func decimal(_ number: Double) -> String {
  guard number.isFinite, abs(number) < 1e12 else { return "0" }
  let hundredths = Int((number * 100).rounded())
  let magnitude = abs(hundredths)
  var text = hundredths < 0 ? "-" : ""
  text += String(magnitude / 100)
  let rest = magnitude % 100
  if rest == 0 { return text }
  text += rest < 10 ? ".0" : "."
  return text + String(rest.isMultiple(of: 10) && rest >= 10 ? rest / 10 : rest)
}
