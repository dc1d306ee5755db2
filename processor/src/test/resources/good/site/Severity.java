package site;

/** How bad it is. */
public enum Severity {
  INFO,
  /** May be wrong. */
  WARNING,
  FATAL_ERROR {
    @Override
    public boolean stops() {
      return true;
    }
  };

  public boolean stops() {
    return false;
  }
}
