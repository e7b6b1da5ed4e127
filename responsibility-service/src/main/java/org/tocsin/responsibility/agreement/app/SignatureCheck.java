package org.tocsin.responsibility.agreement.app;

/** The outcome of one check. */
public record SignatureCheck(CheckCode code, Result result) {

    /** What came of it. */
    public enum Result {
        PASSED,
        FAILED,
        /** There was nothing to check it with: no revocation list is configured. */
        NOT_CHECKED;

        static Result of(boolean passed) {
            return passed ? PASSED : FAILED;
        }
    }

    static SignatureCheck of(CheckCode code, boolean passed) {
        return new SignatureCheck(code, Result.of(passed));
    }

    public boolean failed() {
        return result == Result.FAILED;
    }
}
