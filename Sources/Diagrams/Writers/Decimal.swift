import Foundation

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

/// A number with three significant digits and no exponent, as people read it: 0.0523, 12.4, 18300.
func shortDecimal(_ number: Double) -> String {
  guard number != 0, number.isFinite else { return decimal(number) }
  let digits = max(0, 2 - Int(log10(abs(number)).rounded(.down)))
  guard digits > 2 else { return decimal(digits == 0 ? number.rounded() : number) }
  let scale = pow(10, Double(min(digits, 15)))
  let whole = Int((abs(number) * scale).rounded())
  let text = String(whole)
  let padded = String(repeating: "0", count: max(0, digits + 1 - text.count)) + text
  var rest = padded.suffix(digits)
  while rest.last == "0" { rest.removeLast() }
  return (number < 0 ? "-" : "") + padded.dropLast(digits) + (rest.isEmpty ? "" : "." + rest)
}
