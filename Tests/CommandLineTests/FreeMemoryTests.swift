import Testing

@testable import CommandLineTool

@Suite struct FreeMemoryTests {
  @Test func readsWhatTheMachineHas() {
    let text =
      "MemTotal:       24689124 kB\nMemFree:          812000 kB\nMemAvailable:   22020096 kB\nBuffers: 1 kB\n"
    #expect(FreeMemory.available(inMachine: text) == Double(22_020_096 * 1024))
    #expect(FreeMemory.available(inMachine: "MemTotal: 3 kB\n") == nil)
    #expect(FreeMemory.available(inMachine: "") == nil)
  }

  @Test func findsTheFoldersOfControlGroupsFromTheInnermostOut() {
    #expect(FreeMemory.folders(ofGroups: "0::/\n") == ["/sys/fs/cgroup"])
    #expect(
      FreeMemory.folders(ofGroups: "0::/user.slice/run:1.scope\n")
        == ["/sys/fs/cgroup/user.slice/run:1.scope", "/sys/fs/cgroup/user.slice", "/sys/fs/cgroup"])
    #expect(
      FreeMemory.folders(ofGroups: "11:memory:/docker/ab\n10:cpu,cpuacct:/docker/ab\n1:name=systemd:/x\n")
        == ["/sys/fs/cgroup/memory/docker/ab", "/sys/fs/cgroup/memory/docker", "/sys/fs/cgroup/memory"])
  }

  @Test func aControlGroupLeavesItsLimitLessWhatIsInUse() {
    func left(_ limit: String, _ usage: String, _ statistics: String = "") -> Double? {
      FreeMemory.available(limit: limit, usage: usage, statistics: statistics)
    }
    #expect(left("max\n", "100\n") == nil)
    #expect(left("1000\n", "300\n") == 700)
    #expect(left("1000\n", "900\n", "anon 600\nfile 300\ninactive_file 250\n") == 350)
    #expect(left("1000\n", "1200\n") == 0)
  }

  @Test func knowsTheMemoryOfThisMachine() throws {
    let bytes = try #require(FreeMemory.now())
    #expect(bytes > 1e6 && bytes < 1e14)
  }
}
