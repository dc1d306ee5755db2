package dev.plugwright.it.types;

/** An enum with a field and with bodies. */
public enum Color {
  RED("#f00"),
  LIGHT_GREEN("#9f9") {
    @Override
    public boolean dark() {
      return false;
    }
  },
  BLUE("#00f") {
    @Override
    public String toString() {
      return "blue!";
    }
  };

  private final String code;

  Color(String code) {
    this.code = code;
  }

  /** Its code in CSS. */
  public String code() {
    return code;
  }

  /** Whether white text can be read on it. */
  public boolean dark() {
    return true;
  }
}
