import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Ctrl-C, a closed terminal, or another process's wish that this one end.
enum Interruption {
  /// Lets an interruption end the process at once, whatever it is doing, without a trace on the terminal or on disk.
  ///
  /// The signals are kept from every thread but one that waits for them, so that nothing runs inside a signal
  /// handler, where little is allowed. In the end the signal does what it does by default, so that shells see that
  /// the process was interrupted. Call this before any other thread begins. Signals that were ignored when the
  /// process began, as under `nohup`, stay so.
  static func watch() {
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(number) { sigaddset(&signals, number) }
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    Thread.detachNewThread { [signals] in
      var awaited = signals
      var number: Int32 = 0
      while sigwait(&awaited, &number) != 0 {}
      Traces.wipe {
        pthread_sigmask(SIG_UNBLOCK, &awaited, nil)
        raise(number)
      }
    }
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    sigaction(number, nil, &action)
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
