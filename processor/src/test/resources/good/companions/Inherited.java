package companions;

/** The nested types of a parent are members of the contract too. */
public interface Inherited {
  record Codecs(String text) {}

  record BincodeInput(String text) {}

  record Guest(String text) {}

  BincodeInput input(BincodeInput value);

  Guest guest(Guest value);

  Override override(Override value);

  record Override(String String) {}
}
