/// What somebody does in saying something, the closed list of the data model.
///
/// `think` is the attitude that a text gives somebody (thinks, wants, hopes, fears, means to), and does not
/// tell that anything was said of it; `deed` is what somebody does about a thing (blocks, signs, votes against),
/// which the trained model marks as people did who marked attributions.
public enum SpeechAct: String, Sendable, Hashable, CaseIterable {
  case say, report, appeal, demand, propose, promise, agree, praise, accuse, condemn, reject, deny
  case threaten, warn, confirm, estimate, ask, answer, thank, apologise, announce, think, deed
}
