import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How much memory this process may still take before the machine, its container or its own limit runs out.
enum FreeMemory {
  /// The bytes that are free by the narrowest of all limits; `nil` if the system doesn't say.
  static func now() -> Double? {
    let groups = read("/proc/self/cgroup").map { folders(ofGroups: $0) } ?? []
    return
      ([read("/proc/meminfo").flatMap { available(inMachine: $0) }, availableToProcess()]
      + groups.map(available(inFolder:)))
      .compactMap(\.self).min()
  }

  /// The bytes that `/proc/meminfo` says can be had without swapping.
  static func available(inMachine text: String) -> Double? {
    guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix("MemAvailable:") }),
      let kilobytes = line.split(separator: " ").dropFirst().first.flatMap({ Double($0) })
    else { return nil }
    return kilobytes * 1024
  }

  /// The folders of the control groups that limit the memory of a process, the innermost first, as
  /// `/proc/self/cgroup` names them; version 2 and version 1.
  static func folders(ofGroups text: String) -> [String] {
    text.split(separator: "\n").flatMap { line -> [String] in
      let fields = line.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
      guard fields.count == 3 else { return [] }
      let root: String
      switch fields[1] {
      case "": root = "/sys/fs/cgroup"
      case "memory": root = "/sys/fs/cgroup/memory"
      default: return []
      }
      let names = fields[2].split(separator: "/")
      return (0...names.count).reversed().map {
        ([root] + names.prefix($0).map(String.init)).joined(separator: "/")
      }
    }
  }

  /// The bytes that a control group has left, by the contents of its files; `nil` if it has no limit.
  ///
  /// - Parameters:
  ///   - limit: The most bytes, or a word.
  ///   - usage: The bytes in use, among them copies of files.
  ///   - statistics: Lines of a name and a number; copies of files that nobody has used lately are given up at need.
  /// - Returns: 0 or more.
  static func available(limit: String, usage: String, statistics: String) -> Double? {
    func number(_ text: some StringProtocol) -> Double? {
      Double(text.trimmingCharacters(in: .whitespacesAndNewlines))
    }
    guard let limit = number(limit), let usage = number(usage) else { return nil }
    let spare = statistics.split(separator: "\n").first { $0.hasPrefix("inactive_file ") }
      .flatMap { number($0.dropFirst("inactive_file ".count)) }
    return max(0, limit - usage + (spare ?? 0))
  }

  private static func available(inFolder folder: String) -> Double? {
    let statistics = read("\(folder)/memory.stat") ?? ""
    for (limit, usage) in [("max", "current"), ("limit_in_bytes", "usage_in_bytes")] {
      guard let limit = read("\(folder)/memory.\(limit)"), let usage = read("\(folder)/memory.\(usage)")
      else { continue }
      return available(limit: limit, usage: usage, statistics: statistics)
    }
    return nil
  }

  /// What the limit of the process's address space leaves, if there is one.
  private static func availableToProcess() -> Double? {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0, limit.rlim_cur < rlim_t(Int.max),
      let pages = read("/proc/self/statm")?.split(separator: " ").first.flatMap({ Double($0) })
    else { return nil }
    return max(0, Double(limit.rlim_cur) - pages * Double(sysconf(Int32(_SC_PAGESIZE))))
  }

  private static func read(_ path: String) -> String? { try? String(contentsOfFile: path, encoding: .utf8) }
}
