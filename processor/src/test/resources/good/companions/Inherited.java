package companions;

/** The nested types of a parent are members of the contract too. */
public interface Inherited {
  record Codecs(String text) {}

  record BincodeInput(String text) {}

  record CallTarget(String text) {}

  BincodeInput input(BincodeInput value);

  CallTarget call(CallTarget value);

  Override override(Override value);

  record Override(String String) {}
}
