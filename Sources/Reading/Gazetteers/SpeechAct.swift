/// What somebody does in saying something, the closed list of the data model.
public enum SpeechAct: String, Sendable, Hashable, CaseIterable {
  case say, report, appeal, demand, propose, promise, agree, praise, accuse, condemn, reject, deny
  case threaten, warn, confirm, estimate, ask, answer, thank, apologise, announce
}
