package site;

/** Why a chapter was refused. */
public record Problem(String reason, int line) {}
