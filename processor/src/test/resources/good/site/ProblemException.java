package site;

public class ProblemException extends Exception {
  private static final long serialVersionUID = 1;
  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.reason());
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
